import { describe, expect, it } from 'vitest';
import type { RunView } from '#training/client';
import { judge, lossOutcome, parseLoss, readGuess, readOutcome } from './guess';

const view = (steps: number, losses: [number, number][]) =>
  ({
    spec: { steps },
    curve: losses.map(([step, valLoss]) => ({ step, values: { valLoss } })),
  }) as unknown as RunView;

describe('a guess of the loss', () => {
  it.each([
    ['4.39', 4.39],
    [' 4,39 ', 4.39],
    ['4，5', 4.5],
    ['0', 0],
    ['', null],
    ['-1', null],
    ['21', null],
    ['four', null],
  ])('reads %j as %j', (text, value) => expect(parseLoss(text)).toBe(value));

  it('takes nothing from a record that is no guess', () => {
    expect(readGuess({ before: 4.4, after: 2.4 })).toEqual({ before: 4.4, after: 2.4 });
    for (const other of [null, 3, 'x', {}, { before: 4.4 }, { before: '4', after: 2 }]) {
      expect(readGuess(other)).toBeNull();
    }
    expect(readOutcome({ before: { step: 0, value: 4.4 }, after: null })).toBeNull();
  });

  it('knows the first number before training and the second only when the run is there', () => {
    expect(lossOutcome(null)).toEqual({ before: null, after: null });
    expect(
      lossOutcome(
        view(1200, [
          [0, 4.41],
          [240, 2.5],
        ]),
      ),
    ).toEqual({ before: { step: 0, value: 4.41 }, after: null });
    const measured = [
      [0, 4.41],
      [280, 2.5],
      [350, 2.4],
    ] as [number, number][];
    expect(lossOutcome(view(1200, measured)).after).toEqual({ step: 280, value: 2.5 });
  });

  it('takes the end of a run that is shorter', () => {
    expect(
      lossOutcome(
        view(100, [
          [0, 4.4],
          [100, 2.6],
        ]),
      ).after?.step,
    ).toBe(100);
  });

  it('judges each number by its own measure', () => {
    const outcome = { before: { step: 0, value: 4.41 }, after: { step: 300, value: 2.4 } };
    expect(judge({ before: 4.39, after: 2.6 }, outcome)).toEqual({ before: true, after: true });
    expect(judge({ before: 4.2, after: 3.1 }, outcome)).toEqual({ before: false, after: false });
    expect(judge({ before: 4.4, after: 2 }, { ...outcome, after: null }).after).toBeNull();
  });
});
