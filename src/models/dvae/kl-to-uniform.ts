import type { Scalar, Tensor } from '#engine';
import { add, exp, logSoftmax, meanAll, mul, sumLast } from '#engine/kernels';

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
