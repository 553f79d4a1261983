import { expect, it } from 'vitest';
import { meanOfBest } from './best-of';

/** All ways to draw n of some indices. */
function subsets(indices: number[], n: number): number[][] {
  if (n === 0) return [[]];
  return indices.flatMap((first, at) =>
    subsets(indices.slice(at + 1), n - 1).map((rest) => [first, ...rest]),
  );
}

it.each([1, 2, 3, 5])('the best of %i is averaged over all ways to draw them', (n) => {
  const scores = [0.3, -1, 2, 0.7, 0.1];
  const worth = [5, 1, -2, 4, 0.5];
  const chosen = subsets([0, 1, 2, 3, 4], n).map((some) =>
    some.reduce((best, i) => (scores[i] > scores[best] ? i : best)),
  );
  const mean = chosen.reduce((sum, i) => sum + worth[i], 0) / chosen.length;
  expect(meanOfBest(scores, worth, n)).toBeCloseTo(mean, 12);
});
