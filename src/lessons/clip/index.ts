import type { LessonSpec } from '#notebook';
import { recipes, type Control } from '#training/client';
import { locale } from '#ui';
import { proofCells } from './cells/proof';
import { trainingCells } from './cells/training';
import { usingCells } from './cells/using';
import { runNames } from './run-names';
import { valueNames } from './value-names';
import en from './prose.en.md?about';
import zh from './prose.zh.md?about';

const preset = recipes.clip.presets.find(({ name }) => name === 'lesson')!;
const controls = recipes.clip.controls.map(
  (control) =>
    ({ ...control, default: preset.controls[control.name] ?? control.default }) as Control,
);

/** How long to train. Not part of the recipe, but an address may set it like a control. */
const steps: Control = {
  kind: 'number',
  name: 'steps',
  min: 20,
  max: 5000,
  step: 10,
  scale: 'log',
  default: preset.steps,
};

/** Pictures and text in one space. */
export const lesson: LessonSpec = {
  id: 'clip',
  minutes: 45,
  about: { en, zh },
  prose: { en: () => import('./prose.en.md'), zh: () => import('./prose.zh.md') },
  cells: [...trainingCells, ...usingCells, ...proofCells],
  values: () => ({
    ...Object.fromEntries(controls.map(({ name, default: start }) => [name, start])),
    /** Captions are read best in the language of the page. */
    language: locale.current,
    steps: preset.steps,
    seed: 1,
    data: { kind: 'shipped', id: preset.data },
  }),
  valueNames,
  controls: [...controls, steps],
  runNames,
  terms: recipes.clip.terms,
  model: { name: { en: 'CLIP', zh: 'CLIP' }, recipe: 'clip', from: [] },
};
