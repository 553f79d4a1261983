import { describe, expect, it } from 'vitest';
import { shadeOf, surpriseOf } from './surprise';

describe('surpriseOf', () => {
  it('is the mean price of the tokens that were judged, and names the dearest', () => {
    const found = surpriseOf([null, 0.5, 0.25, 1])!;
    expect(found.mean).toBeCloseTo((3 * Math.LN2) / 3, 12);
    expect(found).toMatchObject({ count: 3, worst: 2 });
    expect(surpriseOf([null])).toBeNull();
  });
});

describe('shadeOf', () => {
  it('has a darkest shade, also for what was held impossible', () => {
    expect(shadeOf(0)).toBe(shadeOf(1e-9));
    expect(shadeOf(1)).toBe(0);
  });
});
