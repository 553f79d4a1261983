import { c, terms } from './kit';

/** One thing changed at a time. */
export const ablations = {
  'break-forget': c.ablation({
    title: { en: 'No pretraining text', zh: '不掺预训练文本' },
    name: { en: 'no pretraining text', zh: '不掺预训练文本' },
    change: { controls: { pretrainingShare: 0 } },
    terms: [terms.sideSkill, terms.valLoss, terms.goldReward, terms.stopRate],
    trials: { seeds: [1, 2, 3] },
  }),
  'break-few': c.ablation({
    title: { en: 'Sixteen demonstrations', zh: '只有 16 个示范' },
    name: { en: 'sixteen demonstrations', zh: '16 个示范' },
    change: { controls: { demonstrations: 16 } },
    terms: [terms.valLoss, terms.goldReward, terms.stopRate, terms.sideSkill],
    trials: { seeds: [1, 2, 3] },
  }),
  'break-prompt': c.ablation({
    title: { en: 'Loss on the prompt too', zh: '提示也计入损失' },
    name: { en: 'loss on the prompt too', zh: '提示也计入' },
    change: { controls: { taught: 'all' } },
    terms: [terms.valLoss, terms.goldReward, terms.stopRate, terms.sideSkill],
    trials: { seeds: [1, 2, 3] },
  }),
  'break-end': c.ablation({
    title: { en: 'The end is not taught', zh: '不教结束符' },
    name: { en: 'end not taught', zh: '不教结束符' },
    change: { controls: { taught: 'answersWithoutEnd' } },
    terms: [terms.stopRate, terms.valLoss, terms.goldReward, terms.sideSkill],
    trials: { seeds: [1, 2, 3] },
  }),
};
