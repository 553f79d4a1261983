import { expect, it } from 'vitest';
import { adaptBeta } from '.';

it.each([
  [12, 0.151536],
  [0, 0.148464],
  [6.6, 0.150768],
  [6, 0.15],
])('the adaptive penalty answers %f nats with β = %f', (kl, beta) => {
  expect(adaptBeta(0.15, kl, { target: 6, horizon: 10_000 }, 512)).toBeCloseTo(beta, 9);
});
