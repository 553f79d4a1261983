import { c, terms } from './kit';

/** One thing changed at a time. */
export const ablations = {
  'break-beta': c.ablation({
    title: { en: 'No penalty, no pretraining', zh: '没有惩罚，也没有预训练' },
    name: { en: 'no penalty, no pretraining', zh: '没有惩罚和预训练' },
    change: { controls: { beta: 0, adaptive: false, pretraining: 0 } },
    checks: [
      {
        label: { en: 'the reward rises by 1.5', zh: '奖励上升 1.5 以上' },
        term: 'proxyReward',
        than: 'start',
        is: 'above',
        by: 1.5,
      },
      {
        label: { en: 'the labeller’s points fall', zh: '标注者打分下降' },
        term: 'goldReward',
        than: 'start',
        is: 'below',
      },
      {
        label: { en: 'side skills under 30%', zh: '附带技能低于 30%' },
        term: 'sideSkill',
        than: 0.3,
        is: 'below',
      },
    ],
    terms: [terms.goldReward, terms.proxyReward, terms.kl, terms.sideSkill, terms.stopRate],
    trials: { seeds: [1, 2, 3] },
  }),
  'break-weak': c.ablation({
    title: { en: 'A weak reward model', zh: '弱奖励模型' },
    name: { en: 'weak reward model', zh: '弱奖励模型' },
    change: { baseModels: { reward: 'instructions-reward-weak' } },
    checks: [
      {
        label: { en: 'the reward rises by 0.5', zh: '奖励上升 0.5 以上' },
        term: 'proxyReward',
        than: 'start',
        is: 'above',
        by: 0.5,
      },
      {
        label: { en: 'the points end 0.5 below yours', zh: '打分比你的训练低 0.5 以上' },
        term: 'goldReward',
        than: 'base',
        is: 'below',
        by: 0.5,
      },
    ],
    terms: [terms.goldReward, terms.proxyReward, terms.kl, terms.sideSkill],
  }),
  'break-ptx': c.ablation({
    title: { en: 'No pretraining loss', zh: '没有预训练损失' },
    name: { en: 'no pretraining loss', zh: '没有预训练损失' },
    change: { controls: { pretraining: 0 } },
    checks: [
      {
        label: { en: 'the points rise by 0.8', zh: '打分上升 0.8 以上' },
        term: 'goldReward',
        than: 'start',
        is: 'above',
        by: 0.8,
      },
      {
        label: { en: 'side skills are lower than yours', zh: '附带技能低于你的训练' },
        term: 'sideSkill',
        than: 'base',
        is: 'below',
        by: 0.05,
      },
    ],
    terms: [terms.sideSkill, terms.goldReward, terms.proxyReward, terms.kl],
  }),
  'break-clip': c.ablation({
    title: { en: 'No clipping', zh: '不裁剪' },
    name: { en: 'no clipping', zh: '不裁剪' },
    change: { controls: { clipping: false } },
    checks: [],
    terms: [terms.goldReward, terms.approxKl, terms.proxyReward, terms.kl],
  }),
  'break-white': c.ablation({
    title: { en: 'No whitening', zh: '不白化' },
    name: { en: 'no whitening', zh: '不白化' },
    change: { controls: { whitening: false } },
    checks: [
      {
        label: { en: 'the reward is lower than yours', zh: '奖励低于你的训练' },
        term: 'proxyReward',
        than: 'base',
        is: 'below',
      },
    ],
    terms: [terms.proxyReward, terms.goldReward, terms.kl, terms.gradientRatio],
  }),
  'break-sign': c.ablation({
    title: { en: 'The sign of the reward flipped', zh: '奖励的符号反了' },
    name: { en: 'sign flipped', zh: '符号反了' },
    change: { controls: { rewardFlipped: true } },
    checks: [
      {
        label: { en: 'the reward falls by 1', zh: '奖励下降 1 以上' },
        term: 'proxyReward',
        than: 'start',
        is: 'below',
        by: 1,
      },
      {
        label: { en: 'the points fall by 1', zh: '打分下降 1 以上' },
        term: 'goldReward',
        than: 'start',
        is: 'below',
        by: 1,
      },
    ],
    terms: [terms.goldReward, terms.proxyReward, terms.kl, terms.sideSkill],
  }),
  'break-topk': c.ablation({
    title: { en: 'Rollouts from the top 4 tokens', zh: '只从前 4 个词元采样' },
    name: { en: 'top 4 tokens', zh: '前 4 个词元' },
    change: { controls: { topK: 4 } },
    checks: [
      {
        label: { en: 'the points end 0.5 below yours', zh: '打分比你的训练低 0.5 以上' },
        term: 'goldReward',
        than: 'base',
        is: 'below',
        by: 0.5,
      },
    ],
    terms: [terms.goldReward, terms.proxyReward, terms.kl, terms.klExact],
  }),
};
