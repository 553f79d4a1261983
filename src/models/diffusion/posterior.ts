import type { Tensor } from '#engine';
import { add, mul } from '#engine/kernels';
import { coefficient } from './coefficients';
import type { NoiseSchedule } from './schedule';

/**
 * One step back by chance (Ho et al. 2020, eq. 6 and 7): a draw of xₜ₋₁, knowing xₜ and the predicted image.
 * At step 0 it is the image itself.
 *
 * @param xt [batch, …] after step t
 * @param x0 the prediction of the image, the same shape
 * @param noise standard normal, the same shape; zeros give the mean
 * @param t int32 [batch]
 */
export function ancestralStep(
  schedule: NoiseSchedule,
  xt: Tensor,
  x0: Tensor,
  noise: Tensor,
  t: Tensor,
): Tensor {
  const of = (which: Parameters<typeof coefficient>[1]) => coefficient(schedule, which, t, xt.rank);
  const mean = add(mul(x0, of('towardsImage')), mul(xt, of('towardsNoise')));
  return add(mean, mul(noise, of('deviation')));
}
