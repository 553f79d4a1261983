import { expect, it } from 'vitest';

it('the numbers in the quiz are the ones that the formulas give', () => {
  expect(Math.log(65).toFixed(2)).toBe('4.17');
  expect((1.4 / Math.LN2).toFixed(2)).toBe('2.02');
  expect((3.5 / (3 * Math.LN2)).toFixed(2)).toBe('1.68');
});
