import { cellsOf, type CellProps, type LessonContext } from '#notebook';

/** The cells of this lesson. */
export const c = cellsOf('dalle');

/** Terms of its recipe, as a reader calls them. */
export const terms = c.terms({
  valTextLoss: { label: { en: 'text loss', zh: '文本损失' } },
  textLoss: { label: { en: 'training text loss', zh: '训练文本损失' } },
  valImageLoss: { label: { en: 'image loss', zh: '图像损失' } },
  imageLoss: { label: { en: 'training image loss', zh: '训练图像损失' } },
  sceneAccuracy: { label: { en: 'all right', zh: '全部画对' }, share: true },
  colourAccuracy: { label: { en: 'colour right', zh: '颜色画对' }, share: true },
});

/** What a figure of this lesson is given. */
export type Props<Options = unknown> = CellProps<'dalle', Options>;

/** This lesson on a page. */
export type Lesson = LessonContext<'dalle'>;
