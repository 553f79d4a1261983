import { c, terms } from './kit';

const sample = () => import('./figures/inside/BothPictures.svelte');

/** One thing changed at a time. */
export const ablations = {
  'break-beta': c.ablation({
    title: { en: 'No KL', zh: '没有 KL' },
    name: { en: 'no KL', zh: '没有 KL' },
    change: { controls: { beta: 0 } },
    sample,
    terms: [terms.codesUsed, terms.hardError, terms.reconstruction, terms.perplexity, terms.kl],
    trials: { seeds: [1, 2, 1337] },
  }),
  'break-held': c.ablation({
    title: { en: 'τ held high', zh: 'τ 一直很高' },
    name: { en: 'τ held high', zh: 'τ 一直很高' },
    change: { controls: { tauEnd: 1 } },
    sample,
    terms: [terms.reconstruction, terms.hardError, terms.codesUsed, terms.perplexity, terms.kl],
    trials: { seeds: [1337] },
  }),
  'break-dropped': c.ablation({
    title: { en: 'τ dropped at once', zh: 'τ 一下子降低' },
    name: { en: 'τ dropped at once', zh: 'τ 一下子降低' },
    change: { controls: { tauRamp: 0 } },
    sample,
    terms: [terms.hardError, terms.reconstruction, terms.codesUsed, terms.perplexity, terms.kl],
    trials: { seeds: [1337] },
  }),
  'break-logits': c.ablation({
    title: { en: 'Large logits at the start', zh: '初始 logit 很大' },
    name: { en: 'large logits at the start', zh: '初始 logit 很大' },
    change: { controls: { logitScale: 8 } },
    sample,
    terms: [terms.codesUsed, terms.hardError, terms.reconstruction, terms.perplexity, terms.kl],
    trials: { seeds: [1337] },
  }),
  'break-pool': c.ablation({
    title: { en: 'Average pool', zh: '平均池化' },
    name: { en: 'average pool', zh: '平均池化' },
    change: { controls: { pool: 'average' } },
    sample,
    terms: [terms.hardError, terms.reconstruction, terms.codesUsed, terms.perplexity, terms.kl],
    trials: { seeds: [1337] },
  }),
  'break-flat': c.ablation({
    title: { en: 'Flat pictures, logit-Laplace', zh: '平坦图片，logit-拉普拉斯' },
    name: { en: 'flat, logit-Laplace', zh: '平坦，logit-拉普拉斯' },
    change: { controls: { ground: 'flat', likelihood: 'logitLaplace', gaussianStart: false } },
    sample,
    terms: [terms.hardError, terms.reconstruction, terms.codesUsed, terms.perplexity, terms.kl],
    trials: { seeds: [1337] },
  }),
  'break-flat-gaussian': c.ablation({
    title: { en: 'Flat pictures, squared error', zh: '平坦图片，平方误差' },
    name: { en: 'flat, squared error', zh: '平坦，平方误差' },
    change: { controls: { ground: 'flat', likelihood: 'gaussian' } },
    beside: 'break-flat',
    sample,
    terms: [terms.hardError, terms.reconstruction, terms.codesUsed, terms.perplexity, terms.kl],
    trials: { seeds: [1337] },
  }),
};
