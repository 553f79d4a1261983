import { expect, it } from 'vitest';
import { shareAbove } from './share-above';

it('the share of pairs in which the first is higher', () => {
  expect(shareAbove([2, 3], [0, 1])).toBe(1);
  expect(shareAbove([0, 1], [2, 3])).toBe(0);
  expect(shareAbove([1, 1], [1])).toBe(0.5);
  expect(shareAbove([0, 2], [1])).toBe(0.5);
});
