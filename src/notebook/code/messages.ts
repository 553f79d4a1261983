import { defineMessages } from '#ui';

export const messages = defineMessages({
  en: {
    copy: 'Copy code',
    copied: 'Copied',
    label: (file: string) => `Source of ${file}`,
    runs: 'The code that this lesson trains with. Point at a term to find its line.',
    now: 'Values of the newest step',
  },
  zh: {
    copy: '复制代码',
    copied: '已复制',
    label: (file) => `${file} 的源代码`,
    runs: '本课训练所用的代码。把指针放在某一项上，就能找到它对应的行。',
    now: '最近一步的值',
  },
});
