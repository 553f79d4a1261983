import { describe, expect, it } from 'vitest';
import type { RunView } from '#training/client';
import { compare, directionOf, haltOf, seedsApart, standing, trialsApart } from './compare';

const curve = (term: string, losses: [number, number][]) =>
  losses.map(([step, value]) => ({ step, values: { [term]: value } }));
const view = (term: string, losses: [number, number][], more: Partial<RunView> = {}) =>
  ({
    curve: curve(term, losses),
    progress: { step: losses.at(-1)?.[0] ?? 0 },
    facts: { baselines: { trainLoss: [{ name: 'uniform', value: 4.394 }] } },
    failure: null,
    ...more,
  }) as unknown as RunView;
const term = { name: 'valLoss' };

describe('two runs side by side', () => {
  const base = curve('valLoss', [
    [0, 4.41],
    [60, 3],
    [120, 2.6],
  ]);

  it('are compared at the last step that both have', () => {
    const changed = curve('valLoss', [
      [0, 4.42],
      [60, 2.1],
      [90, 1],
    ]);
    expect(compare(base, changed, term)).toEqual({ step: 60, base: 3, changed: 2.1 });
  });

  it('are compared by the mean over some steps where one alone is noise', () => {
    const noisy = curve('trainLoss', [
      [1, 4],
      [2, 2],
      [3, 9],
    ]);
    const short = noisy.slice(0, 2);
    expect(compare(noisy, short, { name: 'trainLoss', over: 2 })).toEqual({
      step: 2,
      base: 3,
      changed: 3,
    });
  });

  it('are not compared before training, nor in what one of them lacks', () => {
    expect(compare(base, curve('valLoss', [[0, 4.42]]), term)).toBeNull();
    expect(compare(base, curve('trainLoss', [[60, 4.42]]), term)).toBeNull();
  });

  it('take the distance to another seed as the size of chance, at the same step only', () => {
    const other = curve('valLoss', [[120, 2.65]]);
    expect(seedsApart(base, other, term, 120)).toBeCloseTo(0.05);
    expect(seedsApart(base, other, term, 60)).toBeNull();
    expect(seedsApart(base, base, term, 0)).toBeNull();
  });
});

describe('the size of chance', () => {
  it('is the widest spread over the seeds of trials, and unknown for a single one', () => {
    const terms = { base: { codes: [60, 62] }, changed: { codes: [19, 28] } };
    expect(trialsApart({ seeds: [1, 2], terms }, 'codes')).toBe(9);
    expect(trialsApart({ seeds: [1], terms }, 'codes')).toBeNull();
  });

  it('decides whether a run ends elsewhere than the other', () => {
    const difference = { step: 9, base: 2, changed: 1.9 };
    expect(directionOf(difference, 0.02)).toBe('lower');
    expect(directionOf({ ...difference, changed: 2.1 }, 0.02)).toBe('higher');
    expect(directionOf(difference, 0.2)).toBe('same');
    expect(directionOf(difference, null)).toBe('open');
  });
});

describe('one run', () => {
  it('does not stand at its loss before training if it was halted soon after', () => {
    const halted = view('valLoss', [[0, 4.4]]);
    expect(standing(halted, term)).toBe(4.4);
    expect(standing({ ...halted, progress: { ...halted.progress, step: 9 } }, term)).toBeNull();
    expect(standing(view('valLoss', []), term)).toBeNull();
  });

  it('says what it saw if it was halted', () => {
    const losses: [number, number][] = [
      [0, 4.4],
      [1, 14],
      [8, 7.7],
    ];
    const failure = { code: 'diverged', detail: '', checkpoint: 0 } as const;
    const halted = { step: 8, highest: 14, uniform: 4.394, checkpoint: 0 };
    expect(haltOf(view('trainLoss', losses, { failure }))).toEqual(halted);
    expect(haltOf(view('other', losses, { failure }))).toEqual({ ...halted, highest: null });
    expect(haltOf(view('trainLoss', losses))).toBeNull();
  });
});
