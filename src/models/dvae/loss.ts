import type { Scalar, Tensor } from '#engine';
import {
  add,
  clip,
  div,
  gumbelSoftmax,
  meanAll,
  mul,
  sigmoid,
  splitLast,
  square,
  sub,
} from '#engine/kernels';
import type { Parameters } from '#engine/nn';
import { tokensOf, valuesOf, type DvaeConfig } from './config';
import { decode } from './decoder';
import { encode } from './encoder';
import { meanKlToUniform } from './kl-to-uniform';
import { logitLaplaceImage, logitLaplaceLoss, PIXEL_MARGIN } from './logit-laplace';

/** Deviation of a pixel where it is a Gaussian around the picture: MSE in nats needs one. */
export const PIXEL_DEVIATION = 0.07;

/** What changes from step to step. */
export interface Relaxation {
  /** Gumbel noise, [n · tokens, K]. */
  noise: Tensor;
  /** τ and β, scalars. */
  temperature: Tensor;
  beta: Tensor;
  /** One-hot forward, the soft value's gradient backward. */
  straightThrough?: boolean;
  /** Share of the Gaussian in a logit-Laplace reconstruction, a scalar: 1 at the start of a run, then 0. */
  gaussian?: Tensor;
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
  { noise, temperature, beta, straightThrough = false, gaussian }: Relaxation,
): DvaeLoss {
  const logits = encode(parameters, config, pictures);
  const codes = gumbelSoftmax(logits, noise, temperature, straightThrough);
  const stats = decode(parameters, config, codes);
  const reconstruction = reconstructionLoss(config, pictures, stats, gaussian);
  const kl = meanKlToUniform(logits);
  const weight = mul(beta, tokensOf(config) / valuesOf(config));
  return { loss: add(reconstruction, mul(kl, weight)) as Scalar, reconstruction, kl };
}

/**
 * The mean of −ln p over all values, given the decoder's output.
 *
 * @param gaussian share of a Gaussian with the same μ. A logit-Laplace learns by the share of errors that b
 * leaves: before a code says what is where, large errors only make b large, and nothing is learned of them.
 * A Gaussian of fixed width has no such way out.
 */
export function reconstructionLoss(
  { likelihood }: Pick<DvaeConfig, 'likelihood'>,
  pictures: Tensor,
  stats: Tensor,
  gaussian?: Tensor,
): Scalar {
  if (likelihood === 'gaussian') return gaussianLoss(pictures, stats);
  const exact = logitLaplaceLoss(pictures, stats);
  if (!gaussian) return exact;
  const [mu] = splitLast(stats, 2);
  return add(exact, mul(sub(gaussianLoss(pictures, mu), exact), gaussian));
}

/** −ln of a Gaussian of a fixed deviation around the picture: a squared error in nats. */
function gaussianLoss(pictures: Tensor, mu: Tensor): Scalar {
  const error = meanAll(square(sub(pictures, unsqueezed(mu))));
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
