import type { Trials } from '#notebook';

const where = {
  en: 'The lesson’s settings, 900 steps on scenes, on WebAssembly.',
  zh: '本课的设置，在图形场景上训练 900 步，WebAssembly。',
};

/** How the lesson's settings ended with nothing changed, for what was tried with one seed. */
const base = {
  hardError: [0.007248],
  reconstruction: [-1.761],
  codesUsed: [62],
  perplexity: [43.44],
  kl: [1.707],
};
const seeds = [1337];

/** Ablations that were tried beforehand, by the id of their cell; each measure has one number a seed. */
export const trials: Readonly<Record<string, Trials>> = {
  'break-beta': {
    where,
    seeds: [1, 2, 1337],
    terms: {
      base: {
        hardError: [0.005369, 0.006059, 0.007248],
        reconstruction: [-1.827, -1.73, -1.761],
        codesUsed: [60, 61, 62],
        perplexity: [41.61, 42.92, 43.44],
        kl: [1.683, 1.636, 1.707],
      },
      changed: {
        hardError: [0.004779, 0.004701, 0.00654],
        reconstruction: [-1.791, -1.778, -1.809],
        codesUsed: [19, 20, 28],
        perplexity: [13.36, 16.97, 23.88],
        kl: [3.932, 3.815, 3.824],
      },
    },
  },
  'break-held': {
    where,
    seeds,
    terms: {
      base,
      changed: {
        hardError: [0.006571],
        reconstruction: [-1.891],
        codesUsed: [64],
        perplexity: [53.93],
        kl: [1.315],
      },
    },
  },
  'break-dropped': {
    where,
    seeds,
    terms: {
      base,
      changed: {
        hardError: [0.008418],
        reconstruction: [-1.445],
        codesUsed: [28],
        perplexity: [7.182],
        kl: [0.7601],
      },
    },
  },
  'break-logits': {
    where,
    seeds,
    terms: {
      base,
      changed: {
        hardError: [0.005874],
        reconstruction: [-1.775],
        codesUsed: [45],
        perplexity: [35.45],
        kl: [1.984],
      },
    },
  },
  'break-pool': {
    where,
    seeds,
    terms: {
      base,
      changed: {
        hardError: [0.00608],
        reconstruction: [-1.802],
        codesUsed: [61],
        perplexity: [44.79],
        kl: [1.69],
      },
    },
  },
};
