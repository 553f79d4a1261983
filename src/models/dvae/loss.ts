import type { Scalar, Tensor } from '#engine';
import { add, clip, div, gumbelSoftmax, meanAll, mul, sigmoid, square, sub } from '#engine/kernels';
import type { Parameters } from '#engine/nn';
import { tokensOf, valuesOf, type DvaeConfig } from './config';
import { decode } from './decoder';
import { encode } from './encoder';
import { meanKlToUniform } from './klToUniform';
import { logitLaplaceImage, logitLaplaceLoss, PIXEL_MARGIN } from './logitLaplace';

/** Deviation of a pixel where it is a Gaussian around the picture: MSE in nats needs one. */
export const PIXEL_DEVIATION = 0.1;

/** What changes from step to step. */
export interface Relaxation {
  /** Gumbel noise, [n · tokens, K]. */
  noise: Tensor;
  /** τ and β, scalars. */
  temperature: Tensor;
  beta: Tensor;
  /** One-hot forward, the soft value's gradient backward. */
  straightThrough?: boolean;
}

export interface DvaeLoss {
  loss: Scalar;
  /** −ln p(x | z), nats a value (a colour of a pixel); may be negative, since a density may exceed 1. */
  reconstruction: Scalar;
  /** KL to the uniform, nats a token. */
  kl: Scalar;
}

/**
 * The negative of the evidence lower bound, in nats a value:
 *
 *   ( Σ −ln p(x | z) + β Σ KL(q ‖ uniform) ) / (H · W · C)
 *
 * A mean KL of a token therefore weighs β · tokens / (H · W · C).
 *
 * @param pictures [n, size, size, channels], values in [0, 1]
 */
export function dvaeLoss(
  parameters: Parameters,
  config: DvaeConfig,
  pictures: Tensor,
  { noise, temperature, beta, straightThrough = false }: Relaxation,
): DvaeLoss {
  const logits = encode(parameters, config, pictures);
  const codes = gumbelSoftmax(logits, noise, temperature, straightThrough);
  const stats = decode(parameters, config, codes);
  const reconstruction = reconstructionLoss(config, pictures, stats);
  const kl = meanKlToUniform(logits);
  const weight = mul(beta, tokensOf(config) / valuesOf(config));
  return { loss: add(reconstruction, mul(kl, weight)) as Scalar, reconstruction, kl };
}

/** The mean of −ln p over all values, given the decoder's output. */
export function reconstructionLoss(
  { likelihood }: DvaeConfig,
  pictures: Tensor,
  stats: Tensor,
): Scalar {
  if (likelihood === 'logitLaplace') return logitLaplaceLoss(pictures, stats);
  const error = meanAll(square(sub(pictures, unsqueezed(stats))));
  const constant = Math.log(PIXEL_DEVIATION * Math.sqrt(2 * Math.PI));
  return add(mul(error, 1 / (2 * PIXEL_DEVIATION ** 2)), constant);
}

/** φ⁻¹(σ(μ)): reaches black and white before σ is flat. */
const unsqueezed = (mu: Tensor): Tensor =>
  div(sub(sigmoid(mu), PIXEL_MARGIN), 1 - 2 * PIXEL_MARGIN);

/**
 * The picture that the decoder means.
 *
 * @param stats of `decode`
 * @returns values in [0, 1], [n, size, size, channels]
 */
export const pictureOf = ({ likelihood }: DvaeConfig, stats: Tensor): Tensor =>
  likelihood === 'logitLaplace' ? logitLaplaceImage(stats) : clip(unsqueezed(stats), 0, 1);
