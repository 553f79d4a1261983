import type { Scalar, Tensor } from '#engine';
import { clip, exp, maximum, mul, neg, sub } from '#engine/kernels';
import { maskedMean } from './masked';

/**
 * How much likelier the policy has made each token since the responses were written: ρ = π / π_old.
 * Exactly 1 before the first update.
 *
 * @returns [batch, time]; 1 after the end, whatever the log-probabilities there are
 */
export const ratios = (logProbs: Tensor, oldLogProbs: Tensor, mask: Tensor): Tensor =>
  exp(mul(sub(logProbs, oldLogProbs), mask));

/**
 * PPO's clipped objective as a loss (Schulman et al. 2017, https://arxiv.org/abs/1707.06347, eq. 7). Once a
 * token's ratio is further than ε from 1 on the side that pays, its gradient is gone.
 *
 *   L = mean over tokens of max(−Â·ρ, −Â·clip(ρ, 1 − ε, 1 + ε))
 *
 * @param logProbs of the tokens under the policy now, [batch, time]
 * @param oldLogProbs under the policy that wrote them, [batch, time]
 * @param advantages Â, whitened, [batch, time]
 * @param mask [batch, time]
 */
export function policyLoss(
  logProbs: Tensor,
  oldLogProbs: Tensor,
  advantages: Tensor,
  mask: Tensor,
  clipRange: number,
): Scalar {
  const ratio = ratios(logProbs, oldLogProbs, mask);
  const loss = neg(advantages);
  const free = mul(loss, ratio);
  const clipped = mul(loss, clip(ratio, 1 - clipRange, 1 + clipRange));
  return maskedMean(maximum(free, clipped), mask);
}
