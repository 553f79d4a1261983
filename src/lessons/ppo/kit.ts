import { cellsOf, type CellProps, type LessonContext } from '#notebook';

/** The cells of this lesson. */
export const c = cellsOf('ppo', { banditBeta: 0.5 });

/** Terms of its recipe, as a reader calls them. */
export const terms = c.terms({
  proxyReward: { label: { en: 'reward model', zh: '奖励模型' } },
  goldReward: { label: { en: 'labeller’s points', zh: '标注者打分' } },
  kl: { label: { en: 'k₁', zh: 'k₁' } },
  klK2: { label: { en: 'k₂', zh: 'k₂' } },
  klK3: { label: { en: 'k₃', zh: 'k₃' } },
  klExact: { label: { en: 'exact', zh: '精确' } },
  sideSkill: { label: { en: 'side skills', zh: '附带技能' }, share: true },
  stopRate: { label: { en: 'answers that end', zh: '会结束的回答' }, share: true },
  klPenalty: { label: { en: 'KL penalty, mean', zh: 'KL 惩罚，平均' } },
  policyLoss: { label: { en: 'policy loss', zh: '策略损失' } },
  valueLoss: { label: { en: 'value loss', zh: '价值损失' } },
  ptxLoss: { label: { en: 'pretraining loss', zh: '预训练损失' } },
  clipFraction: { label: { en: 'ratios outside the band', zh: '带外的比率' } },
  ppoNorm: { label: { en: 'PPO', zh: 'PPO' } },
  ptxNorm: { label: { en: 'γ × pretraining', zh: 'γ × 预训练' } },
  gradientRatio: { label: { en: 'their ratio', zh: '两者之比' } },
  approxKl: { label: { en: 'KL from the old policy, per token', zh: '与旧策略的 KL（每词元）' } },
});

/** What a figure of this lesson is given. */
export type Props<Options = unknown> = CellProps<'ppo', Options, { banditBeta: number }>;

/** This lesson on a page. */
export type Lesson = LessonContext<'ppo', { banditBeta: number }>;
