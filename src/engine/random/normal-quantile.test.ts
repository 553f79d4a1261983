import { expect, test } from 'vitest';
import { naturalLogarithm } from './logarithm';
import { normalQuantile } from './normal-quantile';

test('the logarithm agrees with Math.log to two units in the last place of e·ln 2', () => {
  for (let i = 1; i < 4000; i++) {
    for (const x of [i / 4000, i / 2 ** 33, i * 12.34]) {
      const scale = Math.max(Math.abs(Math.log(x)), 1);
      expect(Math.abs(naturalLogarithm(x) - Math.log(x))).toBeLessThan(4.5e-16 * scale);
    }
  }
});

// Oracle: statistics.NormalDist().inv_cdf of Python 3.
test.each([
  [0.5, 0],
  [0.3, -0.5244005127080407],
  [0.9, 1.2815515655446008],
  [0.0751, -1.4388253927525398],
  [0.0749, -1.4402382675279632],
  [0.01, -2.3263478740408408],
  [1e-5, -4.2648907939228256],
  [0.99999, 4.26489079392384],
  [2 ** -33, -6.337957754553789],
  [1 - 2 ** -33, 6.337957754553789],
  [1e-11, -6.706023155495136],
  [1e-12, -7.034483825301132],
])('the normal quantile of %d is %d', (p, x) => {
  expect(Math.abs(normalQuantile(p) - x)).toBeLessThanOrEqual(1e-15 * Math.abs(x));
});
