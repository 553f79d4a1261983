/** Where the histogram of ratios ends; what lies beyond is counted in the last bin of its side. */
export const [LOW, HIGH] = [0.4, 1.6];
/** Odd, so that a ratio of 1 lies in the middle of a bin. */
const COUNT = 49;

/** Shares of the ratios in equal bins from LOW to HIGH, and of those outside 1 ± ε. */
export function ratioBins(
  ratios: readonly number[],
  clipRange: number,
): { shares: number[]; outside: number } {
  const counts = Array<number>(COUNT).fill(0);
  for (const ratio of ratios) {
    const at = Math.floor(((ratio - LOW) / (HIGH - LOW)) * COUNT);
    counts[Math.min(COUNT - 1, Math.max(0, at))]++;
  }
  const outside = ratios.filter((ratio) => Math.abs(ratio - 1) > clipRange).length;
  const all = Math.max(1, ratios.length);
  return { shares: counts.map((n) => n / all), outside: outside / all };
}
