import { describe, expect, it } from 'vitest';
import type { LessonRecord } from '#notebook';
import { lossGoal } from '../loss-goal';
import { claimRows, guessRow } from './rows';

const record = (predictions: LessonRecord['predictions']): LessonRecord => ({
  visited: [],
  goals: [],
  trained: [],
  predictions,
});
const finding = { verdict: 'holds', step: 1200, base: 1.96, broken: 0.08 };

describe('the list of predictions', () => {
  it('has a row for every claim, also for those on which nothing was said', () => {
    const rows = claimRows(record({}));
    expect(rows).toHaveLength(5);
    expect(rows.every(({ belief, right }) => belief === null && right === null)).toBe(true);
    expect(guessRow(record({}))).toBeNull();
  });

  it('says whether it turned out as believed', () => {
    const right = (believed: string | null, verdict: string) =>
      claimRows(
        record({ 'break-mask': { guess: { believed }, outcome: { ...finding, verdict } } }),
      )[0]!.right;
    expect(right('holds', 'holds')).toBe(true);
    expect(right('fails', 'holds')).toBe(false);
    expect(right('holds', 'open')).toBeNull();
    expect(right(null, 'holds')).toBeNull();
  });

  it('shows a guess beside what this device remembers of the run', () => {
    const outcome = { before: { step: 0, value: 4.41 }, after: { step: 300, value: 2.4 } };
    const guess = { before: 4.4, after: 2.5 };
    expect(guessRow(record({ 'guess-loss': { guess } }))).toEqual({ guess, outcome: null });
    expect(guessRow(record({ 'guess-loss': { guess, outcome } }))?.outcome).toEqual(outcome);
  });

  it('reads what the build of 28 November 2026 kept', () => {
    const kept: LessonRecord = JSON.parse(
      '{"visited":["break-mask"],"predictions":{"break-mask":{"guess":{"believed":"holds"},"right":true,"outcome":{"verdict":"holds","step":24,"base":3.149329461157322,"broken":3.129595844447613}},"guess-loss":{"guess":{"before":4.4,"after":3},"right":true,"outcome":{"before":{"step":0,"value":4.400383472442627},"after":{"step":24,"value":3.149329461157322}}}},"goals":["reach-2.0"],"trained":["break-mask"]}',
    );
    expect(claimRows(kept)[0]).toMatchObject({ id: 'break-mask', belief: 'holds', right: true });
    expect(claimRows(kept)[0]!.finding?.broken).toBeCloseTo(3.1296);
    expect(guessRow(kept)?.outcome?.['after']?.step).toBe(24);
    expect(lossGoal.levels!.map(({ id }) => id)).toContain(kept.goals[0]);
  });
});
