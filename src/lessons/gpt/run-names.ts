import type { Localized } from '#notebook';

/** The runs besides the student's own. */
export const runNames: Record<string, Localized> = {
  'break-mask': { en: 'no mask', zh: '无掩码' },
  'break-positions': { en: 'no positions', zh: '无位置' },
  'break-rate': { en: 'rate × 100, no warm-up', zh: '学习率 × 100，无预热' },
  'break-rate-warm': { en: 'rate × 100, with warm-up', zh: '学习率 × 100，有预热' },
  'break-depth': { en: 'one layer', zh: '一层' },
  'break-depth-four': { en: 'four layers', zh: '四层' },
  'break-residual': { en: 'no residual scaling', zh: '无残差缩放' },
};
