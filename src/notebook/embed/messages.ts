import { defineMessages } from '#ui';

export const messages = defineMessages({
  en: {
    share: (title: string) => `Share “${title}”`,
    link: 'Link',
    snippet: 'For a course page',
    script: 'Let the frame follow its own height',
    scriptHelp:
      'Adds a small script, once a page. Without it the frame keeps the height written in it.',
    keep: 'With the settings as they are now',
    lock: 'Lock',
    lockHelp: 'What students see but cannot change.',
    hide: 'Hide',
    copy: 'Copy',
    copied: 'Copied',
    select: 'Copying is not allowed here: select the text and copy it.',
    theme: 'Theme',
    themes: { auto: 'the reader’s', light: 'light', dark: 'dark' },
    restsOn: (n: number) =>
      n === 1 ? 'The cell this one rests on' : `The ${n} cells this one rests on`,
    whole: (title: string) => `Bonsai: “${title}”, the whole lesson`,
  },
  zh: {
    share: (title) => `分享“${title}”`,
    link: '链接',
    snippet: '用于课程页面',
    script: '让框架随内容调整高度',
    scriptHelp: '附加一小段脚本，每页一次即可。没有它，框架保持写定的高度。',
    keep: '带上当前的设置',
    lock: '锁定',
    lockHelp: '学生能看到但不能改的内容。',
    hide: '隐藏',
    copy: '复制',
    copied: '已复制',
    select: '此处不允许复制：请选中文字手动复制。',
    theme: '主题',
    themes: { auto: '随读者', light: '浅色', dark: '深色' },
    restsOn: (n) => `它所依赖的 ${n} 个单元`,
    whole: (title) => `Bonsai：《${title}》全文`,
  },
});
