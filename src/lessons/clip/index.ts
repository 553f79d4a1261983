import { lessonSettings, type LessonSpec } from '#notebook';
import { recipes } from '#training/client';
import { locale } from '#ui';
import { proofCells } from './cells/proof';
import { trainingCells } from './cells/training';
import { usingCells } from './cells/using';
import { runNames } from './run-names';
import { valueNames } from './value-names';
import en from './prose.en.md?about';
import zh from './prose.zh.md?about';

const settings = lessonSettings('clip', { min: 20, max: 5000, step: 10 });

/** Pictures and text in one space. */
export const lesson: LessonSpec = {
  id: 'clip',
  minutes: 45,
  about: { en, zh },
  prose: { en: () => import('./prose.en.md'), zh: () => import('./prose.zh.md') },
  cells: [...trainingCells, ...usingCells, ...proofCells],
  values: () => ({
    ...settings.values,
    /** Captions are read best in the language of the page. */
    language: locale.current,
    data: { kind: 'shipped', id: 'scenes' },
  }),
  valueNames,
  controls: settings.controls,
  runNames,
  terms: recipes.clip.terms,
  model: { name: { en: 'CLIP', zh: 'CLIP' }, recipe: 'clip', from: [] },
};
