import { c, terms } from './kit';

/** One thing changed at a time. */
export const ablations = {
  'break-few': c.ablation({
    title: { en: 'Sixty-four rankings', zh: '64 个排序' },
    name: { en: '64 rankings', zh: '64 个排序' },
    change: { controls: { prompts: 64, passes: 12 }, steps: 1000 },
    terms: [terms.valLoss, terms.trainLoss, terms.accuracy, terms.agreement],
    trials: { seeds: [1, 2, 3] },
  }),
  'break-pairs': c.ablation({
    title: { en: 'One pair at a time, shuffled', zh: '一次一对，打乱' },
    name: { en: 'shuffled pairs', zh: '打乱的对' },
    change: { controls: { prompts: 64, passes: 12, pairing: 'shuffledPairs' }, steps: 1000 },
    beside: 'break-few',
    terms: [terms.valLoss, terms.trainLoss, terms.accuracy, terms.agreement],
    trials: { seeds: [1, 2, 3] },
  }),
  'break-flip': c.ablation({
    title: { en: 'Labels flipped', zh: '标签颠倒' },
    name: { en: 'labels flipped', zh: '标签颠倒' },
    change: { controls: { flipped: 1 } },
    terms: [terms.trainLoss, terms.valLoss, terms.accuracy, terms.agreement],
    trials: { seeds: [1, 2, 3] },
  }),
  'break-head': c.ablation({
    title: { en: 'Only the head learns', zh: '只训练输出头' },
    name: { en: 'head only', zh: '只训练输出头' },
    change: { controls: { headOnly: true } },
    terms: [terms.accuracy, terms.agreement, terms.trainLoss, terms.valLoss],
    trials: { seeds: [1, 2, 3] },
  }),
};
