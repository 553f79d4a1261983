import { c, terms } from './kit';

const sample = () => import('./figures/BothPictures.svelte');

/** One thing changed at a time. */
export const ablations = {
  'break-pads': c.ablation({
    title: { en: 'One padding for all positions', zh: '所有位置共用一个填充' },
    name: { en: 'one padding', zh: '共用填充' },
    change: { controls: { padEachPosition: false } },
    sample,
    terms: [terms.valTextLoss, terms.valImageLoss, terms.colourAccuracy, terms.sceneAccuracy],
    trials: { seeds: [1, 2] },
  }),
  'break-weights': c.ablation({
    title: { en: 'Equal weights', zh: '权重相等' },
    name: { en: 'equal weights', zh: '权重相等' },
    change: { controls: { imageWeight: 0.5 } },
    sample,
    terms: [terms.valImageLoss, terms.valTextLoss, terms.colourAccuracy, terms.sceneAccuracy],
    trials: { seeds: [1, 2] },
  }),
  'break-axial': c.ablation({
    title: { en: 'Axial masks', zh: '轴向掩码' },
    name: { en: 'axial masks', zh: '轴向掩码' },
    change: { controls: { masks: 'axial' } },
    sample,
    terms: [terms.valImageLoss, terms.valTextLoss, terms.colourAccuracy, terms.sceneAccuracy],
    trials: { seeds: [1, 2] },
  }),
  'break-codebook': c.ablation({
    title: { en: 'The wrong tokenizer', zh: '用错分词器' },
    name: { en: 'wrong tokenizer', zh: '用错分词器' },
    change: { controls: { codebook: 'renumbered' } },
    sample,
    terms: [terms.colourAccuracy, terms.sceneAccuracy, terms.valImageLoss, terms.valTextLoss],
  }),
};
