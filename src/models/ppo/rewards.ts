import type { Scalar, Tensor } from '#engine';
import { add, mul, neg, reshape, sub } from '#engine/kernels';
import { next } from './shift';

/**
 * What each token of a response earns (Ziegler et al. 2019, https://arxiv.org/abs/1909.08593; InstructGPT,
 * eq. 2): a fine of β for every nat by which the policy left the reference, and at the end of the
 * response the reward model's score.
 *
 *   Rₜ = −β·(log π(yₜ) − log π_ref(yₜ)) + [t is the last token]·score
 *
 * @param logProbs of the policy that wrote the response, [batch, time]
 * @param reference log-probabilities of the same tokens, [batch, time]
 * @param mask [batch, time], 1 at a response's tokens, which lie together, 0 elsewhere
 * @param score [batch]
 * @param beta β, a scalar where it adapts
 * @returns [batch, time], 0 after the end
 */
export function tokenRewards(
  logProbs: Tensor,
  reference: Tensor,
  mask: Tensor,
  score: Tensor,
  beta: number | Scalar,
): Tensor {
  const fine = neg(mul(mul(sub(logProbs, reference), mask), beta));
  const isLast = sub(mask, mul(mask, next(mask)));
  return add(fine, mul(isLast, reshape(score, [score.size, 1])));
}
