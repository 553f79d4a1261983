/** What a policy under reward and KL should become, worked out exactly. Plain numbers: the page draws it. */

/**
 * What maximises E[r] − β·KL(π ‖ π_ref), exactly: π*(y) ∝ π_ref(y)·exp(r(y) / β) (Ziegler et al. 2019, §2.1).
 * With β = 0 all of it lies on the best answer.
 */
export function optimum(
  reference: readonly number[],
  rewards: readonly number[],
  beta: number,
): number[] {
  const best = Math.max(...rewards);
  const weights = reference.map((p, i) =>
    beta > 0 ? p * Math.exp((rewards[i] - best) / beta) : rewards[i] === best ? p : 0,
  );
  const total = weights.reduce((sum, w) => sum + w, 0);
  return weights.map((w) => w / total);
}

/** Half the sum of the differences: the most by which the two differ on any set of answers. */
export const totalVariation = (p: readonly number[], q: readonly number[]): number =>
  p.reduce((sum, x, i) => sum + Math.abs(x - q[i]), 0) / 2;

/** E[r] − β·KL(π ‖ π_ref) of a policy. */
export const objective = (
  policy: readonly number[],
  reference: readonly number[],
  rewards: readonly number[],
  beta: number,
): number =>
  policy.reduce(
    (sum, p, i) => (p > 0 ? sum + p * (rewards[i] - beta * Math.log(p / reference[i])) : sum),
    0,
  );

/**
 * The gradient of that objective in the logits of the policy, exactly: π(y)·(f(y) − Σ π·f), with
 * f = r − β·log(π / π_ref). The derivative of the logarithm adds nothing: it has mean 0 under π.
 */
export function objectiveGradient(
  policy: readonly number[],
  reference: readonly number[],
  rewards: readonly number[],
  beta: number,
): number[] {
  const worth = policy.map((p, i) => rewards[i] - beta * Math.log(p / reference[i]));
  const mean = policy.reduce((sum, p, i) => sum + p * worth[i], 0);
  return policy.map((p, i) => p * (worth[i] - mean));
}
