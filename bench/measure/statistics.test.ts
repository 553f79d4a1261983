import { describe, expect, it } from 'vitest';
import { largestDifference, median, timeRatio } from './statistics';

describe('the median', () => {
  it('is the middle value, whatever the order', () => {
    expect(median([9, 1, 5])).toBe(5);
  });

  it('lies halfway between the two in the middle of an even number', () => {
    expect(median([8, 1, 2, 4])).toBe(3);
  });

  it('leaves its values in their order, and compares them as numbers', () => {
    const values = [10, 9, 100];
    expect(median(values)).toBe(10);
    expect(values).toEqual([10, 9, 100]);
  });

  it('does not exist of no values', () => {
    expect(() => median([])).toThrow(RangeError);
  });
});

describe('the ratio of times', () => {
  it('compares round by round, so that a slow round weighs on both', () => {
    // Medians alone would say 40 / 30; in every round the second takes twice as long.
    expect(timeRatio([10, 30, 100], [20, 60, 200])).toBe(2);
  });

  it('leaves out rounds that only one took part in', () => {
    expect(timeRatio([10, 10, 1000], [30])).toBe(3);
  });
});

describe('the largest difference of losses', () => {
  it('is taken over the steps that both have', () => {
    expect(largestDifference([5, 4, 3], [5, 4.5])).toBe(0.5);
  });

  it('is no agreement where one is not a number', () => {
    expect(largestDifference([5, NaN], [5, 4])).toBeNaN();
  });
});
