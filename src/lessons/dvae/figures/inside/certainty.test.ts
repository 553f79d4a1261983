import { describe, expect, it } from 'vitest';
import { certaintyOf } from './certainty';

describe('what the encoder says of a place', () => {
  it('costs nothing if all codes are alike, and ln K if one is certain', () => {
    const alike = certaintyOf(Array<number>(64).fill(3));
    expect(alike.entropy).toBeCloseTo(Math.log(64), 10);
    expect(alike.kl).toBeCloseTo(0, 10);
    const certain = certaintyOf([0, 0, 800, 0]);
    expect(certain.codes[0]).toEqual({ code: 2, p: 1 });
    expect(certain.kl).toBeCloseTo(Math.log(4), 10);
  });

  it('names the likeliest codes first', () => {
    const { codes } = certaintyOf([1, 3, 2]);
    expect(codes.map(({ code }) => code)).toEqual([1, 2, 0]);
    expect(codes.map(({ p }) => Number(p.toFixed(4)))).toEqual([0.6652, 0.2447, 0.09]);
  });
});
