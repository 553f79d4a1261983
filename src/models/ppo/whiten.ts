import type { Tensor } from '#engine';
import { add, div, mul, sqrt, square, sub } from '#engine/kernels';
import { maskedMean } from './masked';

export interface WhitenOptions {
  /** Added to the variance; 1e-8 unless said otherwise. */
  epsilon?: number;
  /** false keeps the mean where it was, as rewards are whitened. */
  shiftMean?: boolean;
}

/**
 * Scales to mean 0 and variance 1 over the tokens that are there, so that the size of a step does not
 * depend on the scale of the reward. The variance is the population's (lm-human-preferences, `whiten`).
 *
 * @param x [batch, time]
 * @param mask [batch, time]
 * @returns [batch, time], 0 after the end
 */
export function whiten(
  x: Tensor,
  mask: Tensor,
  { epsilon = 1e-8, shiftMean = true }: WhitenOptions = {},
): Tensor {
  const mean = maskedMean(x, mask);
  const centred = sub(x, mean);
  const variance = maskedMean(square(centred), mask);
  const white = div(centred, sqrt(add(variance, epsilon)));
  return mul(shiftMean ? white : add(white, mean), mask);
}
