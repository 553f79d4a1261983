import { c, terms } from './kit';

/** One thing changed at a time. */
export const ablations = {
  'break-mask': c.ablation({
    title: { en: 'No mask', zh: '去掉掩码' },
    name: { en: 'no mask', zh: '无掩码' },
    guess: 'claim',
    change: { controls: { causal: false } },
    baselines: { uniform: { en: 'ln V', zh: 'ln V' } },
    terms: [terms.valLoss, terms.trainLoss],
    sample: () => import('./figures/prove/JudgedTexts.svelte'),
  }),
  'break-positions': c.ablation({
    title: { en: 'No positions', zh: '去掉位置' },
    name: { en: 'no positions', zh: '无位置' },
    guess: 'claim',
    change: { controls: { positions: false } },
    baselines: { uniform: { en: 'ln V', zh: 'ln V' } },
    terms: [terms.valLoss, terms.trainLoss],
    sample: () => import('./figures/prove/JudgedTexts.svelte'),
  }),
  'break-rate': c.ablation({
    title: { en: 'Learning rate × 100', zh: '学习率 × 100' },
    name: { en: 'rate × 100, no warm-up', zh: '学习率 × 100，无预热' },
    guess: 'claim',
    change: [
      { times: { learningRate: 100 }, controls: { warmup: 0 } },
      { run: 'break-rate-warm', times: { learningRate: 100 } },
    ],
    baselines: { uniform: { en: 'ln V', zh: 'ln V' } },
    terms: [terms.trainLoss, terms.valLoss],
  }),
  'break-depth': c.ablation({
    title: { en: 'One layer against four', zh: '一层对四层' },
    name: { en: 'one layer', zh: '一层' },
    guess: 'claim',
    change: { run: 'break-depth-four', controls: { layers: 4 } },
    beside: { run: 'break-depth', controls: { layers: 1 } },
    baselines: { uniform: { en: 'ln V', zh: 'ln V' } },
    terms: [terms.valLoss, terms.trainLoss],
  }),
  'break-residual': c.ablation({
    title: { en: 'No residual scaling', zh: '去掉残差缩放' },
    name: { en: 'no residual scaling', zh: '无残差缩放' },
    guess: 'claim',
    change: { controls: { residualScaling: false } },
    baselines: { uniform: { en: 'ln V', zh: 'ln V' } },
    terms: [terms.valLoss, terms.trainLoss],
  }),
};
