import { describe, expect, it } from 'vitest';
import type { CurvePoint } from '#training/client';
import { nearest, newest, recentMean } from './measured';

const curve: CurvePoint[] = [
  { step: 0, values: { valLoss: 4.4, trainLoss: 4.5 } },
  { step: 1, values: { trainLoss: 4.1 } },
  { step: 60, values: { valLoss: 2.9 } },
  { step: 120, values: { valLoss: 2.6, trainLoss: 2.5 } },
];

describe('what a curve measured', () => {
  it('passes over points that lack the term', () => {
    expect(newest(curve, 'trainLoss')).toEqual({ step: 120, value: 2.5 });
    expect(newest(curve, 'entropy')).toBeNull();
  });

  it('finds the measurement nearest to a step', () => {
    expect(nearest(curve, 'valLoss', 70)).toEqual({ step: 60, value: 2.9 });
    expect(nearest(curve, 'valLoss', 90)?.step).toBe(120);
    expect(nearest([], 'valLoss', 90)).toBeNull();
  });

  it('averages the newest values only', () => {
    expect(recentMean(curve, 'trainLoss', 2)).toBeCloseTo(3.3);
    expect(recentMean([], 'trainLoss', 2)).toBeNull();
  });
});
