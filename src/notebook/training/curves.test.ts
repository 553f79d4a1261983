import { describe, expect, it } from 'vitest';
import type { CurvePoint } from '#training/client';
import { bitsPerByte, newestValue, pointsOf, smoothed, thinned } from './curves';

const curve: CurvePoint[] = [
  { step: 0, values: { trainLoss: 4, valLoss: 4.1 } },
  { step: 1, values: { trainLoss: 3 } },
  { step: 2, values: { trainLoss: 2, valLoss: 2.5 } },
  { step: 3, values: { trainLoss: 2.2 } },
];

describe('the points of a term', () => {
  it('are those where it was measured, in the unit asked for', () => {
    expect(pointsOf(curve, 'valLoss')).toEqual([
      { x: 0, y: 4.1 },
      { x: 2, y: 2.5 },
    ]);
    expect(pointsOf(curve, 'trainLoss', 10, 1).map(({ y }) => y)).toEqual([30, 20, 22]);
    expect(newestValue(curve, 'valLoss')).toBe(2.5);
    expect(newestValue(curve, 'entropy')).toBeNull();
    expect(newestValue(curve, 'trainLoss', 3)).toBeCloseTo((3 + 2 + 2.2) / 3, 12);
    expect(newestValue(curve, 'valLoss', 9)).toBeCloseTo(3.3, 12);
  });

  it('turn into bits a byte by the length of a token', () => {
    // The prose of the lesson: 4.0 nats on tokens of four bytes are about 1.44 bits a byte.
    expect(4 * bitsPerByte(4)).toBeCloseTo(1.44, 2);
  });
});

describe('the running mean', () => {
  it('starts at the first value and stays on a level', () => {
    const level = [0, 1, 2, 3].map((x) => ({ x, y: 5 }));
    for (const { y } of smoothed(level)) expect(y).toBeCloseTo(5, 12);
    expect(smoothed(pointsOf(curve, 'trainLoss'))[0]!.y).toBe(4);
  });

  it('does not lag behind a slope', () => {
    const slope = Array.from({ length: 200 }, (_, x) => ({ x, y: 3 - x / 100 }));
    smoothed(slope)
      .slice(0, 170)
      .forEach(({ y }, x) => expect(y).toBeCloseTo(3 - x / 100, 9));
  });

  it('takes most of the noise away', () => {
    const noise = Array.from({ length: 400 }, (_, x) => ({ x, y: x % 2 ? 1 : -1 }));
    for (const { y } of smoothed(noise).slice(150)) expect(Math.abs(y)).toBeLessThan(0.1);
  });

  it('leaves out what is no number, and goes on after it', () => {
    const broken = Array.from({ length: 30 }, (_, x) => ({ x, y: x === 20 ? NaN : 2 }));
    const means = smoothed(broken).map(({ y }) => y);
    expect(means[20]).toBeNaN();
    expect(means[21]).toBeCloseTo(2, 12);
  });
});

describe('a thinned curve', () => {
  it('keeps every validation and drops the rest evenly', () => {
    const long = Array.from({ length: 1000 }, (_, step): CurvePoint => {
      const rest: Record<string, number> = step % 333 === 0 ? { valLoss: step } : {};
      return { step, values: { trainLoss: step, ...rest } };
    });
    const kept = thinned(long, 100);
    expect(pointsOf(kept, 'valLoss').map(({ x }) => x)).toEqual([0, 333, 666, 999]);
    expect(kept.length).toBeGreaterThan(95);
    expect(kept.length).toBeLessThan(105);
  });
});
