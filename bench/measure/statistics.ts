/** @throws RangeError of no values, which have no median */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('There is no median of no values.');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * The time of the second in that of the first: the median of the ratio round by round, in which whatever
 * else the machine did in a round weighs on both.
 *
 * @param first milliseconds by round
 * @param second milliseconds by round; rounds that only one took part in are left out
 */
export function timeRatio(first: readonly number[], second: readonly number[]): number {
  const rounds = Math.min(first.length, second.length);
  return median(Array.from({ length: rounds }, (_, i) => second[i] / first[i]));
}

/** The largest difference between two series, over the steps that both have. */
export function largestDifference(a: readonly number[], b: readonly number[]): number {
  const steps = Math.min(a.length, b.length);
  const differences = Array.from({ length: steps }, (_, i) => Math.abs(a[i] - b[i]));
  // Math.max would turn a NaN among them into NaN as well, which is wanted: it is no agreement.
  return Math.max(0, ...differences);
}

/** The largest difference between two series in parts of their values, over the steps that both have. */
export function largestShare(a: readonly number[], b: readonly number[]): number {
  const steps = Math.min(a.length, b.length);
  return largestDifference(
    Array.from({ length: steps }, (_, i) => a[i] / b[i]),
    Array.from({ length: steps }, () => 1),
  );
}
