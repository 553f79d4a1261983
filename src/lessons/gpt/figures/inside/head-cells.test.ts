import { expect, it } from 'vitest';
import { headNumbers, spelledProduct } from './head-cells';
import type { HeadRow } from './head-row';

const raised = [0.31, 1, 0.777, 0.1234];
const sum = raised.reduce((a, b) => a + b);
const term = (exponential: number, at: number) => ({
  token: 'a',
  position: at,
  k: Float32Array.from([0.5, -1, 2, 1]),
  v: Float32Array.from([0.1 * at - 0.123]),
  product: 2 * Math.log(exponential),
  scaled: Math.log(exponential),
  allowed: exponential > 0,
  exponential,
  weight: exponential / sum,
});
const terms = [...raised.map(term), term(0, 4)];
const mixed = Float32Array.from([terms.reduce((all, t) => all + t.weight * t.v[0]!, 0)]);
const q = Float32Array.from([1, 2, -1, 3]);
const row: HeadRow = { query: 3, size: 4, q, terms, largest: 0, sum, mixed };

it.each(['exponential', 'weight', 'part'] as const)('%s: the column adds up as printed', (name) => {
  const { values, sum } = headNumbers(row, name, 0);
  expect(values.reduce((all, value) => all + value, 0)).toBeCloseTo(sum!, 9);
});

it('prints weights that sum to exactly one, and none for a covered key', () => {
  const { values, sum } = headNumbers(row, 'weight', 0);
  expect(sum).toBe(1);
  expect(values.at(-1)).toBe(0);
  expect(headNumbers(row, 'mask', 0).values).toEqual([0, 0, 0, 0, -Infinity]);
});

it('writes a product out', () => {
  const text = spelledProduct(row, terms[0]!.k, (value) => value.toFixed(1));
  expect(text).toBe('1.0·0.5 + 2.0·(-1.0) + (-1.0)·2.0 + … = -0.5');
});
