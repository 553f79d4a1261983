import type { CellSpec } from '#notebook';

/** Of cells that show what an oracle says of pictures. */
export const noOracle: CellSpec['on'] = {
  emoji: {
    none: {
      en: 'There is no oracle for emoji: no program here can say whether a drawing is a red apple. So there is no accuracy, no ceiling and nothing to count. Look at the sheet of samples under “Draw”, and judge for yourself; or choose the world of shapes in the settings.',
      zh: '表情符号没有判定器：这里没有程序能说出一张画是不是红苹果。所以没有正确率，没有上限，也没有什么可数。请看“画”一节里的样张，自己来判断；也可以在设置里选择彩色图形的世界。',
    },
  },
};
