import { expect, it } from 'vitest';
import { roundTogether } from './round-together';

const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0);

it('adds up as printed, where each rounded alone would not', () => {
  const thirds = [1 / 3, 1 / 3, 1 / 3];
  expect(thirds.map((x) => +x.toFixed(3)).reduce((a, b) => a + b)).toBeCloseTo(0.999, 9);
  expect(total(roundTogether(thirds, 3))).toBeCloseTo(1, 9);
});

it('moves no number by a unit of its last digit or more', () => {
  const weights = Array.from({ length: 64 }, (_, at) => Math.exp(Math.sin(at * 7)));
  const shares = weights.map((weight) => weight / total(weights));
  const rounded = roundTogether(shares, 3);
  expect(total(rounded)).toBeCloseTo(1, 9);
  rounded.forEach((value, at) => expect(Math.abs(value - shares[at]!)).toBeLessThan(0.001));
});

it('keeps signs and reaches a sum that is given', () => {
  const rounded = roundTogether([0.0104, -0.0106, 0.0004], 3);
  expect(total(rounded)).toBeCloseTo(0, 9);
  expect(roundTogether([0.5, 0.25, 0.2499999], 3, 1)).toEqual([0.5, 0.25, 0.25]);
});
