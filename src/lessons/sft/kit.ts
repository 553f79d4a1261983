import { cellsOf, type CellProps } from '#notebook';

/** The cells of this lesson. */
export const c = cellsOf('sft');

/** Terms of its recipe, as a reader calls them. */
export const terms = c.terms({
  goldReward: { label: { en: 'labeller’s points', zh: '标注者打分' } },
  stopRate: { label: { en: 'answers that end', zh: '会结束的回答' }, share: true },
  sideSkill: { label: { en: 'side skills', zh: '附带技能' }, share: true },
  valLoss: { label: { en: 'validation loss', zh: '验证损失' } },
  trainLoss: { label: { en: 'training loss', zh: '训练损失' } },
});

/** What a figure of this lesson is given. */
export type Props<Options = unknown> = CellProps<'sft', Options>;
