import { cellsOf, type CellProps, type LessonContext } from '#notebook';

/** The cells of this lesson. */
export const c = cellsOf('gpt', { prompt: 'Call me Ishmael' });

/** Terms of its recipe, as a reader calls them. */
export const terms = c.terms({
  valLoss: { label: { en: 'validation loss', zh: '验证损失' } },
  trainLoss: { label: { en: 'training loss', zh: '训练损失' }, over: 20 },
});

/** What a figure of this lesson is given. */
export type Props<Options = unknown> = CellProps<'gpt', Options, { prompt: string }>;

/** This lesson on a page. */
export type Lesson = LessonContext<'gpt', { prompt: string }>;
