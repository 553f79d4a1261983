/**
 * The distribution that DALL·E's dVAE decodes pixels to (Ramesh et al. 2021, https://arxiv.org/abs/2102.12092,
 * appendix A.3): a Laplace on the logit scale, so that a pixel stays within its bounds.
 */
import type { Scalar, Tensor } from '#engine';
import {
  abs,
  add,
  clip,
  div,
  exp,
  log,
  meanAll,
  mul,
  neg,
  sigmoid,
  splitLast,
  sub,
} from '#engine/kernels';

/** ε of the paper: keeps pixels away from 0 and 1, whose logits are infinite. */
export const PIXEL_MARGIN = 0.1;

/** φ: pixels from [0, 1] into [ε, 1 − ε]. */
export const squeezePixels = (pixels: Tensor, margin = PIXEL_MARGIN): Tensor =>
  add(mul(pixels, 1 - 2 * margin), margin);

/**
 * −ln f(x; μ, b) of every value of an image, in nats:
 *
 *   ln 2 + ln b + ln x + ln(1 − x) + |logit x − μ| / b,   x = φ(pixel)
 *
 * It can be negative: a density may exceed 1.
 *
 * @param pixels in [0, 1], [..., channels]
 * @param stats the decoder's output, μ of every channel and then ln b, [..., 2 · channels]
 * @returns [..., channels]
 */
export function logitLaplaceNll(pixels: Tensor, stats: Tensor, margin = PIXEL_MARGIN): Tensor {
  const [mu, lnB] = splitLast(stats, 2);
  const x = squeezePixels(pixels, margin);
  const lnX = log(x);
  const lnRest = log(add(neg(x), 1));
  const distance = abs(sub(sub(lnX, lnRest), mu));
  return add(add(add(lnB, mul(distance, exp(neg(lnB)))), add(lnX, lnRest)), Math.LN2);
}

/** The mean of `logitLaplaceNll` over all values of all images. */
export const logitLaplaceLoss = (pixels: Tensor, stats: Tensor, margin = PIXEL_MARGIN): Scalar =>
  meanAll(logitLaplaceNll(pixels, stats, margin));

/**
 * The image that the decoder means: φ⁻¹(σ(μ)), the median.
 *
 * @param stats [..., 2 · channels]
 * @returns pixels in [0, 1], [..., channels]
 */
export function logitLaplaceImage(stats: Tensor, margin = PIXEL_MARGIN): Tensor {
  const [mu] = splitLast(stats, 2);
  return clip(div(sub(sigmoid(mu), margin), 1 - 2 * margin), 0, 1);
}
