import { lessonSettings, type LessonSpec } from '#notebook';
import { cells } from './cells';
import { words } from './words';
import en from './prose.en.md?about';
import zh from './prose.zh.md?about';
import { ppoTerms } from './terms';

const settings = lessonSettings('ppo', { min: 4, max: 300, step: 1 });

/** From a reward to a policy. */
export const lesson: LessonSpec = {
  id: 'ppo',
  minutes: 40,
  about: { en, zh },
  prose: { en: () => import('./prose.en.md'), zh: () => import('./prose.zh.md') },
  cells,
  values: () => ({
    ...settings.values,
    data: { kind: 'shipped', id: 'instructions' },
    baseModels: {},
    banditBeta: 0.5,
  }),
  ...words,
  controls: settings.controls,
  terms: ppoTerms,
  model: { name: { en: 'PPO', zh: 'PPO' }, recipe: 'ppo', from: ['sft', 'reward'] },
};
