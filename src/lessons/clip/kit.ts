import { cellsOf, type CellProps, type LessonContext } from '#notebook';

/** The cells of this lesson. */
export const c = cellsOf('clip');

/** Terms of its recipe, as a reader calls them. */
export const terms = c.terms({
  trainLoss: { label: { en: 'loss', zh: '损失' }, over: 20 },
  imageLoss: { label: { en: 'pictures find captions', zh: '图片找描述' } },
  textLoss: { label: { en: 'captions find pictures', zh: '描述找图片' } },
  anyEqualAccuracy: {
    label: { en: 'a right caption first', zh: '找到一句正确的描述' },
    share: true,
  },
  diagonalAccuracy: {
    label: { en: 'exactly its own caption', zh: '恰好是自己的描述' },
    share: true,
  },
  zeroShotSeen: { label: { en: 'zero-shot, seen', zh: '零样本：见过的' }, share: true },
  zeroShotHeldOut: { label: { en: 'zero-shot, held out', zh: '零样本：留出的' }, share: true },
  logitScale: { label: { en: 'scale', zh: '尺度' } },
  placeHeldOut: { label: { en: 'place, held out', zh: '位置：留出的' }, share: true },
  colourHeldOut: { label: { en: 'colour, held out', zh: '颜色：留出的' }, share: true },
  shapeHeldOut: { label: { en: 'shape, held out', zh: '形状：留出的' }, share: true },
  shiftShare: {
    label: {
      en: 'how far the feature moves when the picture moves by a pixel, as a share of its distance to another picture’s',
      zh: '图片移动一像素时特征的移动，占到另一张图片特征距离的比例',
    },
    share: true,
  },
  swapAccuracy: {
    label: { en: 'right caption closer than the swapped one', zh: '正确胜过调换' },
    share: true,
  },
});

/** What a figure of this lesson is given. */
export type Props<Options = unknown> = CellProps<'clip', Options>;

/** This lesson on a page. */
export type Lesson = LessonContext<'clip'>;
