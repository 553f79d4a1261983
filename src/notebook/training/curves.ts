import type { Point } from '#charts';
import type { CurvePoint } from '#training/client';

/**
 * One term of a curve, where it was measured, in a unit of choice. A value that is no number is null in
 * a curve that the device kept.
 */
export function pointsOf(
  curve: readonly CurvePoint[],
  term: string,
  scale = 1,
  from = -Infinity,
): Point[] {
  const points: Point[] = [];
  for (const { step, values } of curve) {
    const value = values[term];
    if (typeof value === 'number' && step >= from) points.push({ x: step, y: value * scale });
  }
  return points;
}

/** Points on each side of a running mean, at most. */
const reach = 20;

/**
 * Running mean over the neighbours on both sides, so that it does not lag behind: few of them in the
 * steep beginning, up to `reach` later. What is not finite is left out of the mean and out of the line.
 */
export function smoothed(points: readonly Point[]): Point[] {
  // Sums and counts of everything before each point: a mean is then one difference.
  const sums = [0];
  const counts = [0];
  points.forEach(({ y }, at) => {
    const finite = Number.isFinite(y);
    sums.push(sums[at]! + (finite ? y : 0));
    counts.push(counts[at]! + (finite ? 1 : 0));
  });
  return points.map(({ x, y }, at) => {
    if (!Number.isFinite(y)) return { x, y };
    const width = Math.min(reach, Math.floor(at / 5));
    const [from, to] = [at - width, Math.min(points.length, at + width + 1)];
    return { x, y: (sums[to]! - sums[from]!) / (counts[to]! - counts[from]!) };
  });
}

/**
 * A curve with about so many points: every point where validation was measured stays, the others are
 * thinned evenly.
 */
export function thinned(curve: readonly CurvePoint[], count: number): CurvePoint[] {
  const every = Math.max(1, Math.ceil(curve.length / count));
  return curve.filter(({ values }, at) => 'valLoss' in values || at % every === 0);
}

/**
 * The newest value of a term, or the mean of the newest few; null if it was never measured.
 * @param until the last step that counts
 */
export function newestValue(
  curve: readonly CurvePoint[],
  term: string,
  over = 1,
  until = Infinity,
): number | null {
  const found: number[] = [];
  for (let at = curve.length - 1; at >= 0 && found.length < over; at--) {
    const { step, values } = curve[at]!;
    const value = values[term];
    if (typeof value === 'number' && step <= until) found.push(value);
  }
  return found.length === 0 ? null : found.reduce((sum, value) => sum + value, 0) / found.length;
}

/** Nats a token → bits a byte. @param bytesPerToken mean bytes of a token of this text */
export const bitsPerByte = (bytesPerToken: number): number => 1 / (Math.LN2 * bytesPerToken);
