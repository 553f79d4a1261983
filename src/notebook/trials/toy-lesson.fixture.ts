import type { Cell } from '../cells/cell';
import { declareLesson } from '../cells/declare';
import { cellsOf } from '../cells/kit';
import type { LessonDeclaration } from '../types';

/** Cells of a lesson on the recipe of SFT. */
export const c = cellsOf('sft');

/** The cell of the student's own run, tried with two seeds. */
export const trainCell = c.train({ trials: { seeds: [1, 2] } });

export const toyLesson = (cells: Readonly<Record<string, Cell>>): LessonDeclaration =>
  declareLesson(c, {
    id: 'toy',
    minutes: 1,
    steps: { min: 20, max: 2000, step: 10 },
    data: { kind: 'shipped', id: 'instructions' },
    model: { name: { en: 'Toy', zh: '玩具' }, from: [] },
    cells,
  });
