import { tf, type Scalar, type Tensor } from '#engine';
import { add, clip, exp, logSoftmax, mul, neg, square, sub, sumLast } from '#engine/kernels';

/**
 * Three estimates of KL(π ‖ π_ref) from tokens drawn from π, with log r = log π_ref − log π (Schulman 2020,
 * http://joschu.net/blog/kl-approx.html). Each token gives one number of each:
 * k₁ = −log r has the right mean and may be negative; k₂ = ½·(log r)² never is, and its mean is off;
 * k₃ = (r − 1) − log r is never negative and has the right mean.
 *
 * @param logProbs log π of the drawn tokens, [batch, time]
 * @param reference log π_ref of the same tokens, [batch, time]
 * @returns each [batch, time]
 */
export function klEstimates(
  logProbs: Tensor,
  reference: Tensor,
): Record<'k1' | 'k2' | 'k3', Tensor> {
  const logRatio = sub(reference, logProbs);
  return {
    k1: neg(logRatio),
    k2: mul(square(logRatio), 0.5),
    k3: sub(sub(exp(logRatio), 1), logRatio),
  };
}

/**
 * KL(π ‖ π_ref) itself, over the whole vocabulary: Σᵥ π(v)·log(π(v) / π_ref(v)).
 *
 * @param logits of the policy, [rows, vocabulary]
 * @param referenceLogits [rows, vocabulary]
 * @returns [rows], in nats
 */
export function exactKl(logits: Tensor, referenceLogits: Tensor): Tensor {
  const logP = logSoftmax(logits);
  return sumLast(mul(exp(logP), sub(logP, logSoftmax(referenceLogits))));
}

export interface KlTarget {
  /** Nats per response to aim at; lm-human-preferences uses 6. */
  target: number;
  /** Responses over which β may change by a factor of about e; 10,000 there. */
  horizon: number;
}

/**
 * The adaptive penalty (Ziegler et al. 2019, §2.2): β grows while the policy is further from the
 * reference than the target, and shrinks while it is nearer, by at most a fifth of episodes / horizon.
 *
 * @param beta β as it is, on the device: it must not be read
 * @param kl mean over the responses of the sum over their tokens, in nats
 * @param episodes number of responses in the batch
 * @returns the next β
 */
export function adaptBeta(
  beta: Scalar,
  kl: Scalar,
  { target, horizon }: KlTarget,
  episodes: number,
): Scalar {
  const error = clip(sub(mul(kl, 1 / target), 1), -0.2, 0.2);
  return mul(beta, add(mul(error, episodes / horizon), tf.scalar(1))) as Scalar;
}

/**
 * KL from the reference of choosing the best of n of its responses: ln n − (n − 1) / n, exact where no two
 * rewards are equal (Stiennon et al. 2020, appendix G.3).
 *
 * @returns nats a response
 */
export const bestOfKl = (n: number): number => Math.log(n) - (n - 1) / n;
