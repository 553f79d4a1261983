/** What is less probable than this gets the darkest shade. */
export const leastProbability = 1e-3;

/** Place of a probability on a scale of shades: its logarithm, since surprise is counted so. */
export const shadeOf = (probability: number): number =>
  Math.log(Math.max(leastProbability, probability));

interface Surprise {
  /** Mean of −ln p, in nats per token. */
  mean: number;
  /** Tokens that were judged. */
  count: number;
  /** Index of the least probable token. */
  worst: number;
}

/** @param probabilities null for a token that was not judged; null if none was */
export function surpriseOf(probabilities: readonly (number | null)[]): Surprise | null {
  let [sum, count, worst] = [0, 0, -1];
  probabilities.forEach((p, at) => {
    if (p === null) return;
    sum -= Math.log(p);
    count++;
    if (worst < 0 || p < (probabilities[worst] ?? 1)) worst = at;
  });
  return count > 0 ? { mean: sum / count, count, worst } : null;
}
