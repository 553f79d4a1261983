import { tf, type Scalar } from '#engine';
import { add, div, meanAll, mul, reshape, sumLast } from '#engine/kernels';
import { exactKl, explainedVariance, klEstimates, maskedMean, meanOfSums } from '#models/ppo';
import type { Experience } from './experience';
import type { Update } from './update';

/** An update that was made: its terms, the norm of its gradient, and of the two sides of it. */
export interface MadeUpdate extends Update {
  norm: Scalar;
  nonFinite: Scalar;
  ppoNorm?: Scalar;
  ptxNorm?: Scalar;
}

/** What an update keeps for itself; whoever made it disposes of it. */
export const KEPT = [
  'policyLoss',
  'valueLoss',
  'ptxLoss',
  'approxKl',
  'clipFraction',
  'ratioError',
] as const;

/** What an iteration's responses say before anything is learned from them. */
export function termsOf(all: Experience, beta: Scalar): Record<string, Scalar> {
  const { logProbs, reference, mask, scores, logits, referenceLogits } = all;
  const { k1, k2, k3 } = klEstimates(logProbs, reference);
  const kl = meanOfSums(mul(k1, mask), mask);
  const exact = reshape(exactKl(logits, referenceLogits), mask.shape);
  return {
    proxyReward: meanAll(scores),
    kl,
    klPenalty: mul(kl, beta),
    klK2: meanOfSums(k2, mask),
    klK3: meanOfSums(k3, mask),
    klExact: meanOfSums(exact, mask),
    entropy: maskedMean(mul(logProbs, -1), mask),
    length: meanAll(sumLast(mask)),
    beta: mul(beta, 1),
    explainedVariance: explainedVariance(all.values, all.returns, mask),
  };
}

/** Means over the updates; the first one's ratio, which must be 1; the last one's norm. */
export function termsOfUpdates(updates: readonly MadeUpdate[]) {
  const mean = (name: (typeof KEPT)[number]): Scalar =>
    mul(
      updates.map((update) => update[name]).reduce((sum, value) => add(sum, value) as Scalar),
      1 / updates.length,
    );
  const { ppoNorm, ptxNorm } = updates[0];
  return {
    policyLoss: mean('policyLoss'),
    valueLoss: mean('valueLoss'),
    ptxLoss: mean('ptxLoss'),
    approxKl: mean('approxKl'),
    clipFraction: mean('clipFraction'),
    firstRatioError: mul(updates[0].ratioError, 1),
    gradientNorm: updates.at(-1)!.norm,
    ppoNorm: ppoNorm!,
    ptxNorm: ptxNorm!,
    gradientRatio: div(ptxNorm!, add(ppoNorm!, 1e-12)) as Scalar,
    nonFinite: updates.map(({ nonFinite }) => nonFinite).reduce((a, b) => tf.add(a, b) as Scalar),
  };
}
