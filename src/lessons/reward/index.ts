import { lessonSettings, type LessonSpec } from '#notebook';
import type { Control } from '#training/client';
import { cells } from './cells';
import { rewardTerms } from './terms';
import { valueNames } from './value-names';
import en from './prose.en.md?about';
import zh from './prose.zh.md?about';

const settings = lessonSettings('reward', { min: 1, max: 1000, step: 1 });
/** InstructGPT's labelers ranked four to nine answers; fewer are for the command line. */
const controls = settings.controls.map((control) =>
  control.name === 'answers' ? ({ ...control, min: 4 } as Control) : control,
);

/** From rankings to a number that says how good an answer is. */
export const lesson: LessonSpec = {
  id: 'reward',
  minutes: 35,
  about: { en, zh },
  prose: { en: () => import('./prose.en.md'), zh: () => import('./prose.zh.md') },
  cells,
  values: () => ({
    ...settings.values,
    data: { kind: 'shipped', id: 'instructions' },
    baseModels: {},
  }),
  valueNames,
  controls,
  runNames: {
    'break-few': { en: '64 rankings', zh: '64 个排序' },
    'break-pairs': { en: 'shuffled pairs', zh: '打乱的对' },
    'break-flip': { en: 'labels flipped', zh: '标签颠倒' },
    'break-head': { en: 'head only', zh: '只训练输出头' },
  },
  terms: rewardTerms,
  model: { name: { en: 'Reward model', zh: '奖励模型' }, recipe: 'reward', from: ['sft'] },
};
