import { expect, it } from 'vitest';
import { bestOfKl } from '.';

it.each([
  [1, 0],
  [2, 0.1931],
  [4, 0.6363],
  [8, 1.2044],
  [16, 1.8351],
  [64, 3.1745],
])('the best of %i is %f nats away', (n, kl) => {
  expect(bestOfKl(n)).toBeCloseTo(kl, 4);
});
