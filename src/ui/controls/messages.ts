import { defineMessages } from '../locale/messages';

export const messages = defineMessages({
  en: {
    close: 'Close',
    locked: 'set by your instructor',
    range: (low: string, high: string) => `from ${low} to ${high}`,
    chooseFile: 'Choose a file',
    orDrop: 'or drop it here',
    left: (time: string) => `${time} left`,
    typedValue: (label: string) => `${label}, typed`,
    on: 'on',
    off: 'off',
  },
  zh: {
    close: '关闭',
    locked: '由教师设定',
    range: (low, high) => `范围 ${low} 至 ${high}`,
    chooseFile: '选择文件',
    orDrop: '或拖放到此处',
    left: (time) => `还需 ${time}`,
    typedValue: (label) => `${label}（直接输入）`,
    on: '开',
    off: '关',
  },
});
