import { expect, it } from 'vitest';
import { headWeights } from './attention-view';

const weights = Float32Array.from({ length: 2 * 2 * 9 }, (_, at) => at);
const result = { tokens: ['a', 'b', 'c'], layers: 2, heads: 2, weights };

it('finds the head among all layers and heads', () => {
  expect([...headWeights(result, 1, 0, 3, false)]).toEqual([18, 19, 20, 21, 22, 23, 24, 25, 26]);
});

it('reveals row after row, and never what the mask covers', () => {
  expect([...headWeights(result, 0, 0, 2, true)]).toEqual([0, NaN, NaN, 3, 4, NaN, NaN, NaN, NaN]);
  expect([...headWeights(result, 0, 0, 2, false)]).toEqual([0, 1, NaN, 3, 4, NaN, NaN, NaN, NaN]);
});
