import { describe, expect, it } from 'vitest';
import { betaAt } from './setting';

describe('β over a run', () => {
  it('goes up within its ramp and stays, as in the paper', () => {
    expect([0, 0.03, 0.06, 0.5, 1].map((at) => betaAt(at, 6.6, 1, 0.06))).toEqual([
      0,
      expect.closeTo(3.3, 10),
      6.6,
      6.6,
      6.6,
    ]);
  });

  it('begins higher where it is asked to, and comes down', () => {
    const [before, middle, after] = [0.3, 0.45, 0.6].map((at) => betaAt(at, 4, 2.5, 0.06));
    expect(before).toBe(10);
    expect(middle).toBeCloseTo(7, 10);
    expect(after).toBe(4);
  });

  it('is nothing where it is to be nothing', () => {
    expect([0, 0.2, 1].map((at) => betaAt(at, 0, 2.5, 0))).toEqual([0, 0, 0]);
  });
});
