/** What to watch while a policy trains, under the names of lm-human-preferences. Nothing here is trained on. */
import type { Scalar, Tensor } from '#engine';
import { abs, add, div, mul, neg, positive, square, sub } from '#engine/kernels';
import { maskedMean } from './masked';
import { ratios } from './policy-loss';

/** How far the policy has moved since the responses were written: mean of ½·(log π − log π_old)². */
export const approxKl = (logProbs: Tensor, oldLogProbs: Tensor, mask: Tensor): Scalar =>
  mul(maskedMean(square(sub(logProbs, oldLogProbs)), mask), 0.5);

/**
 * Share of the tokens whose ratio has left 1 ± ε. Where that is also the side that pays, the clip has taken
 * the gradient away (lm-human-preferences counts only those).
 */
export const clipFraction = (
  logProbs: Tensor,
  oldLogProbs: Tensor,
  mask: Tensor,
  clipRange: number,
): Scalar => {
  const ratio = ratios(logProbs, oldLogProbs, mask);
  return maskedMean(positive(sub(abs(sub(ratio, 1)), clipRange)), mask);
};

/** 1 − Var(Ĝ − V) / Var(Ĝ): 1 for a perfect value function, 0 for one that knows only the mean. */
export function explainedVariance(values: Tensor, returns: Tensor, mask: Tensor): Scalar {
  const unexplained = variance(sub(returns, values), mask);
  return add(neg(div(unexplained, variance(returns, mask))), 1);
}

const variance = (x: Tensor, mask: Tensor): Scalar =>
  maskedMean(square(sub(x, maskedMean(x, mask))), mask);
