/**
 * The least contrastive loss that a batch allows on average, in nats: a pair whose meaning comes m times
 * can at best be given 1/m, which costs ln m. With n pairs drawn independently, m − 1 of the others have
 * the meaning of probability p as often as a binomial says.
 *
 * @param meanings groups of `count` meanings, each of probability `p`
 * @param n pairs of a batch
 * @returns E[ln m], exactly
 */
export function duplicateFloor(
  meanings: readonly { p: number; count: number }[],
  n: number,
): number {
  return expectedOver(meanings, n, Math.log);
}

/** The share of pairs that a perfect model puts on the diagonal if it guesses among equals: E[1/m]. */
export function diagonalCeiling(
  meanings: readonly { p: number; count: number }[],
  n: number,
): number {
  return expectedOver(meanings, n, (m) => 1 / m);
}

function expectedOver(
  meanings: readonly { p: number; count: number }[],
  n: number,
  of: (m: number) => number,
): number {
  let sum = 0;
  for (const { p, count } of meanings) {
    // Binomial probabilities one from the other: P(0) = (1 − p)^(n−1).
    let chance = (1 - p) ** (n - 1);
    let inner = 0;
    for (let others = 0; others < n; others++) {
      inner += chance * of(others + 1);
      chance *= p < 1 ? (((n - 1 - others) / (others + 1)) * p) / (1 - p) : 0;
    }
    sum += count * p * (p < 1 ? inner : of(n));
  }
  return sum;
}
