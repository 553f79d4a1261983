import { describe, expect, it } from 'vitest';
import type { PlannedTrial, TrialSettings } from '#notebook';
import { trialOf } from './file';
import { jobKey, jobsOf } from './jobs';

const base: TrialSettings = {
  recipe: 'sft',
  data: 'tell',
  steps: 9,
  controls: { batch: 8, rate: 0.1 },
  baseModels: {},
};
const changed = { ...base, controls: { ...base.controls, batch: 2 } };
const plan = (name: string, more: Partial<PlannedTrial> = {}): PlannedTrial => ({
  lesson: 'toy',
  cell: name,
  name,
  base,
  changed,
  seeds: [1, 2],
  terms: [{ name: 'loss' }],
  ...more,
});
const open = (one: PlannedTrial, seeds = one.seeds) => ({ plan: one, kept: null, seeds });

describe('the runs that trials are made of', () => {
  it('are trained once, whoever asks for them', () => {
    const averaged = plan('b', { changed: null, terms: [{ name: 'loss', over: 16 }] });
    const jobs = [...jobsOf([open(plan('a')), open(averaged)]).values()];
    expect(jobs.map(({ settings, seed }) => [settings.controls.batch, seed])).toEqual([
      [8, 1],
      [2, 1],
      [8, 2],
      [2, 2],
    ]);
    expect(jobs[0]?.terms).toEqual({ loss: 16 });
  });

  it('are known by what they are made of, in whatever order it is written', () => {
    const { data, steps, recipe } = base;
    const other = { baseModels: {}, controls: { rate: 0.1, batch: 8 }, steps, data, recipe };
    expect(jobKey({ settings: other, seed: 1 })).toBe(jobKey({ settings: base, seed: 1 }));
    expect(jobKey({ settings: base, seed: 2 })).not.toBe(jobKey({ settings: base, seed: 1 }));
    expect(jobKey({ settings: changed, seed: 1 })).not.toBe(jobKey({ settings: base, seed: 1 }));
  });
});

describe('the file of a trial', () => {
  const ended = (...seeds: number[]) =>
    new Map<string, Record<string, number | null>>(
      seeds.flatMap((seed) => [
        [jobKey({ settings: base, seed }), { loss: seed + 0.123456, skill: 1 }],
        [jobKey({ settings: changed, seed }), { loss: null, skill: 0 }],
      ]),
    );

  it('has a number a seed, null where a run came apart, and all that was measured', () => {
    const trial = trialOf(plan('a'), null, [2, 1], ended(1, 2), { commit: 'abc' });
    expect(trial.terms).toEqual({
      base: { loss: [1.1235, 2.1235], skill: [1, 1] },
      changed: { loss: [null, null], skill: [0, 0] },
    });
    expect(trial).toMatchObject({ seeds: [1, 2], measured: [{ seeds: [1, 2], commit: 'abc' }] });
  });

  it('keeps seeds that were measured before, and says when that was', () => {
    const before = trialOf(plan('a'), null, [1, 2], ended(1, 2), { commit: 'old' });
    const after = trialOf(plan('a'), before, [2, 3], ended(2, 3), { commit: 'new' });
    expect(after.seeds).toEqual([1, 2, 3]);
    expect(after.terms.base['loss']).toEqual([1.1235, 2.1235, 3.1235]);
    expect(after.measured).toEqual([
      { seeds: [1], commit: 'old' },
      { seeds: [2, 3], commit: 'new' },
    ]);
  });
});
