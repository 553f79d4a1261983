import { expect, it } from 'vitest';
import { adaptBeta, bestOfKl } from '.';

it.each([
  [12, 0.151536],
  [0, 0.148464],
  [6.6, 0.150768],
  [6, 0.15],
])('the adaptive penalty answers %f nats with β = %f', (kl, beta) => {
  expect(adaptBeta(0.15, kl, { target: 6, horizon: 10_000 }, 512)).toBeCloseTo(beta, 9);
});

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
