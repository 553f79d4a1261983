import type { Tensor } from '#engine';
import { add, mul } from '#engine/kernels';
import { mixture } from './coefficients';
import { noiseFromImage } from './forward';
import type { NoiseSchedule } from './schedule';

/**
 * One deterministic step of DDIM (Song et al. 2021, https://arxiv.org/abs/2010.02502, eq. 12 with σ = 0):
 * takes the predicted image and the noise that it implies, and mixes them again with less noise. Run with
 * `to` after `from` it goes the other way and finds the noise that an image comes from.
 *
 * @param xt [batch, …] after step `from`
 * @param x0 the prediction of the image, the same shape
 * @param from int32 [batch]
 * @param to int32 [batch]; −1 is the image itself
 */
export function ddimStep(
  schedule: NoiseSchedule,
  xt: Tensor,
  x0: Tensor,
  from: Tensor,
  to: Tensor,
): Tensor {
  const noise = noiseFromImage(schedule, xt, x0, from);
  const [signal, spread] = mixture(schedule, to, xt.rank);
  return add(mul(x0, signal), mul(noise, spread));
}
