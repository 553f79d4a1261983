import { describe, expect, it } from 'vitest';
import type { RunView } from '#training/client';
import { chanceAt, compare, haltOf, numbersOf } from './compare';

const view = (term: string, losses: [number, number][], more: Partial<RunView> = {}) =>
  ({
    curve: losses.map(([step, value]) => ({ step, values: { [term]: value } })),
    progress: { step: losses.at(-1)?.[0] ?? 0, stepsPerSecond: 20 },
    facts: { text: { vocabulary: 81 }, parameters: 107_000 },
    failure: null,
    ...more,
  }) as unknown as RunView;

describe('two runs side by side', () => {
  const base = view('valLoss', [
    [0, 4.41],
    [60, 3],
    [120, 2.6],
  ]);

  it('compares at the last step that both have', () => {
    const broken = view('valLoss', [
      [0, 4.42],
      [60, 2.1],
      [90, 1],
    ]);
    expect(compare(base, broken)).toEqual({ step: 60, base: 3, broken: 2.1 });
  });

  it('compares nothing before training', () => {
    expect(compare(base, view('valLoss', [[0, 4.42]]))).toBeNull();
    expect(compare(base, view('trainLoss', [[60, 4.42]]))).toBeNull();
  });

  it('takes the distance to another seed as the size of chance, at the same step only', () => {
    expect(chanceAt(base, view('valLoss', [[120, 2.65]]), 120)).toBeCloseTo(0.05);
    expect(chanceAt(base, view('valLoss', [[60, 2.9]]), 120)).toBeNull();
    expect(chanceAt(base, null, 120)).toBeNull();
  });

  it('leaves out what is not known', () => {
    const idle = view('valLoss', [], { facts: null });
    const progress = { ...idle.progress, stepsPerSecond: 0 };
    expect(numbersOf({ ...idle, progress })).toEqual({
      step: 0,
      valLoss: null,
      trainLoss: null,
      parameters: null,
      stepsPerSecond: null,
    });
  });

  it('does not take the loss before training for that of a run that was halted at once', () => {
    const progress = { ...base.progress, step: 9 };
    expect(numbersOf({ ...view('valLoss', [[0, 4.4]]), progress }).valLoss).toBeNull();
  });

  it('says what a halted run saw', () => {
    const failure = { code: 'diverged', detail: '', checkpoint: 0 } as const;
    const halted = view(
      'trainLoss',
      [
        [0, 4.4],
        [1, 14],
        [8, 7.7],
      ],
      { failure },
    );
    const uniform = Math.log(81);
    expect(haltOf(halted)).toEqual({ step: 8, highest: 14, uniform, checkpoint: 0 });
    expect(haltOf(base)).toBeNull();
  });
});
