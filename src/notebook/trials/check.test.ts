import { describe, expect, it } from 'vitest';
import { trialProblems } from './check';
import { plannedTrials } from './plan';
import { toyLesson, trainCell } from './toy-lesson.fixture';
import type { Trial, TrialSettings } from './trial';

const lesson = toyLesson({ train: trainCell });
const [plan] = plannedTrials(lesson);
const sound: Trial = {
  lesson: 'toy',
  cell: 'train',
  base: plan!.base,
  changed: null,
  seeds: [1, 2],
  terms: { base: { valLoss: [0.9, 0.95] }, changed: null },
  measured: [{ seeds: [1, 2], commit: 'abc' }],
};
const problems = (train: unknown, more = {}) => trialProblems(lesson, { train, ...more });
const withBase = (change: Partial<TrialSettings>) => ({
  ...sound,
  base: { ...sound.base, ...change },
});

describe('the files of a lesson’s trials', () => {
  it('are as the cells want them', () => {
    expect(problems(sound)).toEqual([]);
    expect(
      problems({
        ...sound,
        seeds: [1, 2, 3],
        terms: { base: { a: [1, 2, 3] }, changed: null },
        measured: [{ seeds: [1, 2, 3] }],
      }),
    ).toEqual([]);
  });

  it('must not be missing, nor be left over', () => {
    const [missing] = problems(undefined);
    expect(missing).toBe(
      'src/lessons/toy/trials/train.json is missing: npm run trials -- toy train',
    );
    const [left] = problems(sound, { 'break-gone': sound });
    expect(left).toMatch(/break-gone\.json: no cell of the lesson wants this trial/);
  });

  it.each([
    ['another number of steps', withBase({ steps: 7 }), /the base runs had another steps/],
    [
      'another control',
      withBase({ controls: { ...sound.base.controls, batch: 3 } }),
      /another batch/,
    ],
    ['other data', withBase({ data: 'scenes' }), /another data/],
    ['another base model', withBase({ baseModels: { base: 'other' } }), /another base model/],
    [
      'too few seeds',
      { ...sound, seeds: [1], terms: { base: {}, changed: null } },
      /lacks the seeds 2/,
    ],
    [
      'seeds of unknown origin',
      { ...sound, measured: [{ seeds: [1] }] },
      /does not say of all seeds/,
    ],
    ['another cell', { ...sound, cell: 'goal' }, /of another cell/],
    [
      'something to compare',
      { ...sound, changed: sound.base, terms: { base: {}, changed: {} } },
      /compares where/,
    ],
    ['no settings', { ...sound, base: {} }, /settings of the trial are not complete/],
  ])('are held to the cell: not with %s', (_, file, message) => {
    expect(problems(file)).toEqual([expect.stringMatching(message)]);
  });

  it('may be older than a control that has its default', () => {
    const { batch: _, ...older } = sound.base.controls;
    expect(problems(withBase({ controls: older }))).toEqual([]);
  });
});
