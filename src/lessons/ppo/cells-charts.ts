import { sharedCells, type CellSpec } from '#notebook';
import { gold, proxy, skill, stops } from './measures';

const chart = (
  id: string,
  title: CellSpec['title'],
  options: Record<string, unknown>,
): CellSpec => ({
  id,
  kind: 'plot',
  title,
  needs: ['run'],
  provides: [],
  width: 'wide',
  height: 90,
  component: sharedCells.chart,
  options: { file: `ppo-${id}`, ...options },
});

export const goldChart: CellSpec = chart(
  'gold',
  { en: 'Proxy and gold', zh: '代理奖励与真实得分' },
  {
    terms: [proxy, gold],
    y: { en: 'reward, points', zh: '奖励与得分' },
    caption: {
      en: 'What the reward model gives, in standard deviations of the reference, and what the hidden labeller would give.',
      zh: '奖励模型给出的奖励（以参考模型的标准差为单位），以及隐藏的标注者会给的分。',
    },
  },
);

/** How far the policy went, what it kept, and what pulled at it. */
export const latterCharts: readonly CellSpec[] = [
  chart(
    'distance',
    { en: 'How far it went', zh: '走了多远' },
    {
      terms: [
        { name: 'kl', label: { en: 'k₁', zh: 'k₁' } },
        { name: 'klK2', label: { en: 'k₂', zh: 'k₂' } },
        { name: 'klK3', label: { en: 'k₃', zh: 'k₃' } },
        { name: 'klExact', label: { en: 'exact', zh: '精确' } },
      ],
      y: { en: 'KL of a response', zh: '每个回答的 KL' },
      alone: true,
      unit: 'nats',
      caption: {
        en: 'KL from the reference by three estimates from the drawn tokens, and summed over the vocabulary.',
        zh: '与参考模型的 KL：由抽到的词元得到的三种估计，以及在整个词表上求和的结果。',
      },
    },
  ),
  chart(
    'skills',
    { en: 'What else it still can do', zh: '其他本领还剩多少' },
    {
      terms: [skill, stops],
      y: { en: 'share', zh: '比例' },
      domain: [0, 1],
      caption: {
        en: 'Share of reversals and counts that are right, and share of answers that end.',
        zh: '倒序与数数题的正确率，以及会结束的回答的比例。',
      },
    },
  ),
  chart(
    'pulls',
    { en: 'Which side pulls harder', zh: '哪一边拉得更用力' },
    {
      terms: [
        { name: 'ppoNorm', label: { en: 'PPO', zh: 'PPO' } },
        { name: 'ptxNorm', label: { en: 'γ × pretraining', zh: 'γ × 预训练' } },
        { name: 'gradientRatio', label: { en: 'their ratio', zh: '两者之比' } },
      ],
      alone: true,
      y: { en: 'norm of the gradient', zh: '梯度的范数' },
      caption: {
        en: 'Norms of the two gradients that are added in the first update of an iteration, and their ratio.',
        zh: '每次迭代第一次更新中相加的两个梯度的范数，以及它们之比。',
      },
    },
  ),
];
