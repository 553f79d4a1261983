import type { Trials } from '#notebook';

const where = {
  en: 'The lesson’s settings, 800 steps on scenes, in the tokens of the discrete VAE that this site ships, on WebAssembly.',
  zh: '本课的设置，在图形场景上训练 800 步，用随网站提供的离散 VAE 的词元，WebAssembly。',
};

/** How the lesson's settings ended with nothing changed. */
const base = {
  valTextLoss: [0.4678, 0.4681],
  valImageLoss: [1.404, 1.395],
  colourAccuracy: [0.9688, 0.9844],
  sceneAccuracy: [0.7578, 0.7344],
};
const seeds = [1, 2];

/** Ablations that were tried beforehand, by the id of their cell; each measure has one number a seed. */
export const trials: Readonly<Record<string, Trials>> = {
  'break-pads': {
    where,
    seeds,
    terms: {
      base,
      changed: {
        valTextLoss: [0.4672, 0.4684],
        valImageLoss: [1.397, 1.393],
        colourAccuracy: [0.9844, 1.0],
        sceneAccuracy: [0.7969, 0.7656],
      },
    },
  },
  'break-weights': {
    where,
    seeds,
    terms: {
      base,
      changed: {
        valTextLoss: [0.4669, 0.4677],
        valImageLoss: [1.399, 1.406],
        colourAccuracy: [0.9688, 0.9688],
        sceneAccuracy: [0.7578, 0.6875],
      },
    },
  },
  'break-axial': {
    where,
    seeds,
    terms: {
      base,
      changed: {
        valTextLoss: [0.4689, 0.4685],
        valImageLoss: [1.662, 1.662],
        colourAccuracy: [0.9922, 1.0],
        sceneAccuracy: [0.6484, 0.6172],
      },
    },
  },
};
