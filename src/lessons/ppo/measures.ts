import type { NamedTerm } from '#notebook';
import { recipes } from '#training/client';

/** Everything that a run of this lesson is made of. */
export const ofRun = [
  ...recipes.ppo.controls.map(({ name }) => name),
  'steps',
  'seed',
  'baseModels',
];

export const proxy: NamedTerm = {
  name: 'proxyReward',
  label: { en: 'reward model', zh: '奖励模型' },
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
export const kl: NamedTerm = { name: 'kl', label: { en: 'KL, k₁, nats', zh: 'KL（k₁，奈特）' } };
export const moved: NamedTerm = {
  name: 'approxKl',
  label: { en: 'KL from the old policy, a token', zh: '与旧策略的 KL（每词元）' },
};
