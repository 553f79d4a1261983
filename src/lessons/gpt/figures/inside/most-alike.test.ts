import { expect, it } from 'vitest';
import { mostAlike } from './most-alike';

it('finds the closest pair off the diagonal', () => {
  const similarity = [1, 0.1, -0.4, 0.1, 1, 0.3, -0.4, 0.3, 1];
  expect(mostAlike(similarity, 3)).toEqual({ a: 1, b: 2, value: 0.3 });
});

it('has no pair to offer for a single row', () => {
  expect(mostAlike([1], 1)).toBeNull();
});
