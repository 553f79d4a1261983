import type { Scalar, Tensor } from '#engine';
import { add, div, exp, logSoftmax, meanAll, mul, softmax, sumLast } from '#engine/kernels';

/**
 * A draw from a categorical distribution that gradients can pass through (Jang et al. 2017,
 * https://arxiv.org/abs/1611.01144; Maddison et al. 2017): y = softmax((logits + g) / τ). Where the largest
 * entry lies depends on the noise alone, and is a true draw; τ says how much of the others is mixed in.
 *
 * @param logits [..., K]
 * @param noise g = −ln(−ln u), u uniform, the same shape
 * @param temperature τ > 0
 * @returns the same shape; the last axis sums to 1
 */
export const gumbelSoftmax = (logits: Tensor, noise: Tensor, temperature: number): Tensor =>
  softmax(div(add(logits, noise), temperature));

/**
 * How far each token's distribution is from using all K codes alike, in nats: ln K − entropy. It is taken
 * from the logits as they are, without noise and temperature (the authors, openai/DALL-E#26).
 *
 * @param logits [..., K]
 * @returns [...], from 0 (uniform) to ln K (one code)
 */
export function klToUniform(logits: Tensor): Tensor {
  const logP = logSoftmax(logits);
  const informationGained = sumLast(mul(exp(logP), logP));
  return add(informationGained, Math.log(logits.shape.at(-1)!));
}

/** The mean over all tokens of `klToUniform`. */
export const meanKlToUniform = (logits: Tensor): Scalar => meanAll(klToUniform(logits));
