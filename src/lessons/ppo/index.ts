import type { LessonSpec } from '#notebook';
import { recipes, type Control } from '#training/client';
import { cells } from './cells';
import { words } from './words';
import en from './prose.en.md?about';
import zh from './prose.zh.md?about';
import { ppoTerms } from './terms';

const preset = recipes.ppo.presets.find(({ name }) => name === 'lesson')!;
const controls = recipes.ppo.controls.map(
  (control) =>
    ({ ...control, default: preset.controls[control.name] ?? control.default }) as Control,
);

/** How long to train. Not part of the recipe, but an address may set it like a control. */
const steps: Control = {
  ...{ kind: 'number', name: 'steps', min: 4, max: 300, step: 1, scale: 'log' },
  default: preset.steps,
};

/** From a reward to a policy. */
export const lesson: LessonSpec = {
  id: 'ppo',
  minutes: 40,
  about: { en, zh },
  prose: { en: () => import('./prose.en.md'), zh: () => import('./prose.zh.md') },
  cells,
  values: () => ({
    ...Object.fromEntries(controls.map(({ name, default: start }) => [name, start])),
    steps: preset.steps,
    seed: 1,
    data: { kind: 'shipped', id: 'tell' },
    from: {},
    banditBeta: 0.5,
  }),
  ...words,
  controls: [...controls, steps],
  terms: ppoTerms,
  model: { name: { en: 'PPO', zh: 'PPO' }, recipe: 'ppo', from: ['sft', 'reward'] },
};
