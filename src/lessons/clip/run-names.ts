import type { Localized } from '#notebook';

/** The runs besides the student's own. */
export const runNames: Record<string, Localized> = {
  'break-scale': { en: 'scale fixed at 1', zh: '尺度固定为 1' },
  'break-length': { en: 'features of any length', zh: '不归一化的特征' },
  'break-norm': { en: 'no layer norm before', zh: '前面没有层归一化' },
  'break-4': { en: 'n = 4', zh: 'n = 4' },
  'break-16': { en: 'n = 16', zh: 'n = 16' },
  'break-128': { en: 'n = 128', zh: 'n = 128' },
  'break-accumulate': { en: 'sixteen parts of four', zh: '分成十六份，每份四对' },
  resnet: { en: 'ResNet', zh: 'ResNet' },
  'break-stride': { en: 'plain stride', zh: '直接跨步' },
  'break-average': { en: 'average pool', zh: '平均池化' },
  'break-border': { en: 'average pool, with a border', zh: '平均池化，有边界' },
  'bind-four': { en: 'four colours', zh: '四种颜色' },
  'bind-bag': { en: 'bag of words', zh: '词袋' },
  'bind-eight': { en: 'eight colours', zh: '八种颜色' },
  'bind-hard': { en: 'hard negatives', zh: '困难负例' },
};
