import type { NamedTerm } from '#notebook';

export const text: NamedTerm = { name: 'valTextLoss', label: { en: 'text loss', zh: '文本损失' } };
export const image: NamedTerm = {
  name: 'valImageLoss',
  label: { en: 'image loss', zh: '图像损失' },
};
export const colour: NamedTerm = {
  name: 'colourAccuracy',
  label: { en: 'colour right', zh: '颜色画对' },
  share: true,
};
export const scene: NamedTerm = {
  name: 'sceneAccuracy',
  label: { en: 'all right', zh: '全部画对' },
  share: true,
};
