import type { NamedTerm } from '#notebook';

export const valLoss: NamedTerm = {
  name: 'valLoss',
  label: { en: 'validation loss', zh: '验证损失' },
};
export const gold: NamedTerm = {
  name: 'goldReward',
  label: { en: 'labeller’s points', zh: '标注者打分' },
};
export const stops: NamedTerm = {
  name: 'stopRate',
  label: { en: 'answers that end', zh: '会结束的回答' },
  share: true,
};
export const skill: NamedTerm = {
  name: 'sideSkill',
  label: { en: 'side skills', zh: '附带技能' },
  share: true,
};
