import { expect, it } from 'vitest';
import en from './quiz.en.md?quiz';

it.each([
  ['\\ln 65 \\approx 4.17', Math.log(65)],
  ['1.4/\\ln 2 \\approx 2.02', 1.4 / Math.LN2],
  ['3.5/(3\\ln 2) \\approx 1.68', 3.5 / (3 * Math.LN2)],
])('the quiz computes %s', (formula, value) => {
  expect(value.toFixed(2)).toBe(formula.slice(-4));
  // That the Chinese has the same formulas, `checkLesson` holds.
  expect(JSON.stringify(en)).toContain(JSON.stringify(formula).slice(1, -1));
});
