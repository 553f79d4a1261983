import { defineMessages } from '../locale/messages';

export const messages = defineMessages({
  en: {
    keys: 'Arrow keys move it, Home and End to the ends, a digit to that place.',
    place: (item: string, at: number, count: number) => `${item}, place ${at} of ${count}`,
    up: (item: string) => `Move up: ${item}`,
    down: (item: string) => `Move down: ${item}`,
  },
  zh: {
    keys: '方向键移动，Home 与 End 移到两端，数字键直接移到那个位置。',
    place: (item, at, count) => `${item}，第 ${at} 位，共 ${count} 位`,
    up: (item) => `上移：${item}`,
    down: (item) => `下移：${item}`,
  },
});
