import type { Tensor } from '#engine';
import { add, div, mul, sub } from '#engine/kernels';
import { mixture } from './coefficients';
import type { NoiseSchedule } from './schedule';

/**
 * The image after steps 0 … t of noise, in one go (Ho et al. 2020, eq. 4): xₜ = √ᾱₜ·x₀ + √(1 − ᾱₜ)·ε.
 *
 * @param x0 [batch, …]
 * @param noise ε, standard normal, the same shape
 * @param t int32 [batch]
 */
export function addNoise(schedule: NoiseSchedule, x0: Tensor, noise: Tensor, t: Tensor): Tensor {
  const [signal, spread] = mixture(schedule, t, x0.rank);
  return add(mul(x0, signal), mul(noise, spread));
}

/**
 * v = √ᾱₜ·ε − √(1 − ᾱₜ)·x₀ (Salimans & Ho 2022, https://arxiv.org/abs/2202.00512): a target that is worth
 * learning at every step, since it is the noise where there is little and the image where there is much.
 */
export function velocity(schedule: NoiseSchedule, x0: Tensor, noise: Tensor, t: Tensor): Tensor {
  const [signal, spread] = mixture(schedule, t, x0.rank);
  return sub(mul(noise, signal), mul(x0, spread));
}

/** x₀ from xₜ and v: √ᾱₜ·xₜ − √(1 − ᾱₜ)·v. */
export function imageFromVelocity(
  schedule: NoiseSchedule,
  xt: Tensor,
  v: Tensor,
  t: Tensor,
): Tensor {
  const [signal, spread] = mixture(schedule, t, xt.rank);
  return sub(mul(xt, signal), mul(v, spread));
}

/**
 * x₀ from xₜ and the noise. At the last steps √ᾱ is near 0 and an error in the noise grows 20,000 times:
 * clip what comes out, or start a few steps earlier.
 */
export function imageFromNoise(
  schedule: NoiseSchedule,
  xt: Tensor,
  noise: Tensor,
  t: Tensor,
): Tensor {
  const [signal, spread] = mixture(schedule, t, xt.rank);
  return div(sub(xt, mul(noise, spread)), signal);
}

/** The noise in xₜ, if the image was x₀. */
export function noiseFromImage(schedule: NoiseSchedule, xt: Tensor, x0: Tensor, t: Tensor): Tensor {
  const [signal, spread] = mixture(schedule, t, xt.rank);
  return div(sub(xt, mul(x0, signal)), spread);
}
