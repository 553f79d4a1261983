import type { LessonSpec } from '#notebook';
import { recipes, type Control } from '#training/client';
import { insideCells } from './cells/inside';
import { predictedCells } from './cells/predicted';
import { proofCells } from './cells/proof';
import { trainingCells } from './cells/training';
import { runNames } from './run-names';
import { stepsControl } from './steps-control';
import { gptTerms } from './terms';
import { valueNames } from './value-names';
import en from './prose.en.md?about';
import zh from './prose.zh.md?about';

const preset = recipes.gpt.presets.find(({ name }) => name === 'lesson')!;
/** The recipe's controls with what this lesson starts from: an address names only what differs. */
const controls = recipes.gpt.controls.map(
  (control) =>
    ({ ...control, default: preset.controls[control.name] ?? control.default }) as Control,
);

/** From “what comes next?” to a model that writes. */
export const lesson: LessonSpec = {
  id: 'gpt',
  minutes: 40,
  about: { en, zh },
  prose: { en: () => import('./prose.en.md'), zh: () => import('./prose.zh.md') },
  cells: [...predictedCells, ...trainingCells, ...insideCells, ...proofCells],
  values: () => ({
    ...Object.fromEntries(controls.map(({ name, default: start }) => [name, start])),
    steps: preset.steps,
    seed: 1,
    data: { kind: 'shipped', id: preset.data },
    /** The sentence that the cells of “Look inside” are asked about. */
    prompt: 'Call me Ishmael',
  }),
  valueNames,
  runNames,
  controls: [...controls, stepsControl],
  terms: gptTerms,
  model: { name: { en: 'GPT', zh: 'GPT' }, recipe: 'gpt', from: [] },
};
