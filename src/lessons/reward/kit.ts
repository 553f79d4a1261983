import { cellsOf, type CellProps, type LessonContext } from '#notebook';

/** The cells of this lesson. */
export const c = cellsOf('reward');

/** Terms of its recipe, as a reader calls them. */
export const terms = c.terms({
  valLoss: { label: { en: 'loss on new pairs', zh: '新的对上的损失' } },
  trainLoss: { label: { en: 'training loss', zh: '训练损失' }, over: 16 },
  agreement: { label: { en: 'as the labeller ranked', zh: '与标注者一致' }, share: true },
  accuracy: { label: { en: 'right by the rubric', zh: '按评分规则正确' }, share: true },
});

/** What a figure of this lesson is given. */
export type Props<Options = unknown> = CellProps<'reward', Options>;

/** This lesson on a page. */
export type Lesson = LessonContext<'reward'>;
