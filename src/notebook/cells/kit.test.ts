/**
 * What must not compile. `npm run check` reads these lines: each `@ts-expect-error` fails where the mistake
 * below it is none any more.
 */
import { expect, it } from 'vitest';
import { defineMessages } from '#ui';
import { liveProbe } from '../runs/probe.svelte';
import { cellsOf } from './kit';
import { declareLesson } from './declare';
import type { CellProps } from './props';

const c = cellsOf('sft', { prompt: 'tell fox' });
const title = { en: 'A cell', zh: '一个单元' };
const terms = c.terms({ valLoss: { label: title }, sideSkill: { label: title, share: true } });
const component = () => Promise.reject(new Error('not loaded in this test'));
const guess = { unit: title, min: 0, max: 1, step: 1, tolerance: 1 } as const;

/** Mistakes that the compiler must find; never called. */
export function mistakes({ lesson }: CellProps<'sft', unknown, { prompt: string }>) {
  // @ts-expect-error a term that the recipe does not report
  c.terms({ valLos: { label: title } });
  // @ts-expect-error a term of another recipe
  c.guess({ ...guess, run: 'main', term: 'zeroShotSeen' });
  // @ts-expect-error an option that the cell does not have
  c.guess({ ...guess, run: 'main', term: 'valLoss', tolerence: 1 });
  // @ts-expect-error a baseline that the recipe does not give
  c.chart({ title, y: title, terms: [terms.valLoss], baselines: { entropi: title } });
  // @ts-expect-error a control that the recipe does not have
  c.settings({ groups: [{ title, names: ['demonstration'] }] });
  // @ts-expect-error a control of a change that the recipe does not have
  c.ablation({ title, change: { controls: { teached: 'all' } }, terms: [terms.valLoss] });
  // @ts-expect-error an option that the control does not have
  c.ablation({ title, change: { controls: { taught: 'everything' } }, terms: [terms.valLoss] });
  // @ts-expect-error a role that the recipe does not have
  c.start({ roles: [{ role: 'basis', recipe: 'instructions', lesson: 'sft', label: title }] });
  // @ts-expect-error a recipe that does not exist
  c.start({ roles: [{ role: 'base', recipe: 'instruction', lesson: 'sft', label: title }] });
  // @ts-expect-error a value that the graph does not hold
  c.figure({ title, needs: ['promt'], component });
  // @ts-expect-error a value of the graph, misspelt
  expect(lesson.values.promt).toBe('');
  // @ts-expect-error a value of another kind
  lesson.set('prompt', 3);
  const of = () => lesson;
  // @ts-expect-error a probe that the recipe does not answer
  liveProbe(of, 'sft', 'masks', () => ({ step: 0 }));
  // @ts-expect-error an argument that the probe does not take
  liveProbe(of, 'sft', 'mask', () => ({ stepp: 0 }));
  const mask = liveProbe(of, 'sft', 'mask', () => ({ step: 0 }));
  // @ts-expect-error a field that the probe's result does not have
  expect(mask.result?.row).toBe(null);
  // @ts-expect-error a recipe that does not exist
  cellsOf('stf');

  const messages = defineMessages({ en: { train: 'Train' }, zh: { train: '训练' } });
  // @ts-expect-error a message that nobody wrote
  expect(messages.current.trian).toBe('');
  // @ts-expect-error a message that one language lacks
  defineMessages({ en: { train: 'Train' }, zh: {} });
}

const parts = {
  id: 'toy',
  minutes: 1,
  steps: { min: 1, max: 2, step: 1 },
  data: { kind: 'shipped', id: 'instructions' },
  model: { name: title, from: [] },
} as const;

/** Lessons whose cells name cells that are not there; never called. */
export function strangers() {
  const answered = c.guess({ ...guess, run: 'train-2', term: 'valLoss' });
  // @ts-expect-error the guess is answered by a cell that the lesson does not have
  declareLesson(c, { ...parts, cells: { answered } });
  const beside = c.ablation({
    title,
    change: { seed: 2 },
    beside: 'other',
    terms: [terms.valLoss],
  });
  // @ts-expect-error the ablation stands beside a cell that the lesson does not have
  declareLesson(c, { ...parts, cells: { train: c.train(), beside } });
}

it('declares a lesson of what its cells say', () => {
  const change = { controls: { taught: 'all' } } as const;
  const lesson = declareLesson(c, {
    ...parts,
    cells: {
      settings: c.settings({ groups: [{ title, names: ['taught', 'steps', 'seed'] }] }),
      train: c.train(),
      guess: c.guess({ ...guess, run: 'break', term: 'sideSkill' }),
      break: c.ablation({ title, name: { en: 'all', zh: '全部' }, change, terms: [terms.valLoss] }),
    },
  });
  const cell = (id: string) => lesson.cells.find((each) => each.id === id)!;
  expect(lesson.cells.map(({ id }) => id)).toEqual(['settings', 'train', 'guess', 'break']);
  expect(lesson.values()).toMatchObject({
    taught: 'answers',
    seed: 1,
    prompt: 'tell fox',
    baseModels: {},
  });
  expect(lesson.runNames['break']).toEqual({ en: 'all', zh: '全部' });
  expect(lesson.model.recipe).toBe('sft');
  // A run rests on everything that it is made of; an ablation not on what it changes itself.
  expect(cell('train').needs).toEqual(
    expect.arrayContaining(['taught', 'seed', 'data', 'baseModels']),
  );
  expect(cell('break').needs).not.toContain('taught');
  expect(cell('settings').provides).toContain('taught');
});
