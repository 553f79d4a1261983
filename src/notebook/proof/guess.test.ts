import { describe, expect, it } from 'vitest';
import type { RunView } from '#training/client';
import {
  keptGuess,
  keptOutcome,
  nearEnough,
  outcomeOf,
  parseGuess,
  readGuess,
  readOutcome,
} from './guess';

const words = { en: '', zh: '' };
const single = {
  unit: words,
  where: words,
  min: 0,
  max: 100,
  run: 'main',
  term: 'skill',
  times: 100,
  tolerance: 10,
} as const;
const curve = {
  unit: words,
  where: words,
  min: 0,
  max: 20,
  run: 'main',
  term: 'valLoss',
  tolerance: 0.25,
  points: [
    { id: 'before', label: words, step: 0, tolerance: 0.1 },
    { id: 'after', label: words, step: 300 },
  ],
} as const;

const view = (term: string, steps: number, losses: [number, number][], status = 'running') =>
  ({
    curve: losses.map(([step, value]) => ({ step, values: { [term]: value } })),
    spec: { steps },
    status,
  }) as unknown as RunView;

describe('a guess', () => {
  it.each([
    ['4.39', 4.39],
    [' 4,39 ', 4.39],
    ['4，5', 4.5],
    ['0', 0],
    ['', null],
    ['-1', null],
    ['21', null],
    ['four', null],
  ])('reads %j as %j', (text, value) => expect(parseGuess(text, 0, 20)).toBe(value));

  it('of one number is kept as that number', () => {
    expect(keptGuess(single, { end: 40 })).toBe(40);
    expect(readGuess(single, 40)).toEqual({ end: 40 });
    expect(readOutcome(single, 37.5)?.['end']?.value).toBe(37.5);
    for (const other of [null, 'x', {}, NaN]) expect(readGuess(single, other)).toBeNull();
  });

  it('of several numbers is kept by their names, as it has always been', () => {
    const guess = { before: 4.4, after: 2.4 };
    const outcome = { before: { step: 0, value: 4.41 }, after: { step: 300, value: 2.4 } };
    expect(keptGuess(curve, guess)).toEqual(guess);
    expect(readGuess(curve, guess)).toEqual(guess);
    expect(keptOutcome(curve, outcome)).toEqual(outcome);
    expect(readOutcome(curve, outcome)).toEqual(outcome);
    for (const other of [null, 3, 'x', {}, { before: 4.4 }, { before: '4', after: 2 }])
      expect(readGuess(curve, other)).toBeNull();
    expect(readOutcome(curve, { before: { step: 0, value: 4.4 }, after: null })).toBeNull();
  });
});

describe('what a run answers', () => {
  it('is its end, in the unit of the guess, once it has come there', () => {
    const points: [number, number][] = [
      [0, 1],
      [20, 0.25],
    ];
    expect(outcomeOf(single, view('skill', 20, points))['end']).toBeNull();
    const outcome = outcomeOf(single, view('skill', 20, points, 'done'));
    expect(keptOutcome(single, outcome)).toBe(25);
    expect(nearEnough(single, { end: 34 }, outcome)).toEqual({ end: true });
    expect(nearEnough(single, { end: 36 }, outcome)).toEqual({ end: false });
  });

  it('is what was measured nearest to each point, and nothing before the run is there', () => {
    expect(outcomeOf(curve, null)).toEqual({ before: null, after: null });
    const early: [number, number][] = [
      [0, 4.41],
      [240, 2.5],
    ];
    const before = { step: 0, value: 4.41 };
    expect(outcomeOf(curve, view('valLoss', 1200, early))).toEqual({ before, after: null });
    const later: [number, number][] = [
      [0, 4.41],
      [280, 2.5],
      [350, 2.4],
    ];
    expect(outcomeOf(curve, view('valLoss', 1200, later))['after']).toEqual({
      step: 280,
      value: 2.5,
    });
    // A run that is shorter answers with its end.
    const short: [number, number][] = [
      [0, 4.4],
      [100, 2.6],
    ];
    expect(outcomeOf(curve, view('valLoss', 100, short))['after']?.step).toBe(100);
  });

  it('judges each number by its own measure', () => {
    const outcome = { before: { step: 0, value: 4.41 }, after: { step: 300, value: 2.4 } };
    const near = (before: number, after: number) => nearEnough(curve, { before, after }, outcome);
    expect(near(4.39, 2.6)).toEqual({ before: true, after: true });
    expect(near(4.2, 3.1)).toEqual({ before: false, after: false });
    expect(nearEnough(curve, { before: 4.4, after: 2 }, { ...outcome, after: null })).toEqual({
      before: true,
      after: null,
    });
  });
});
