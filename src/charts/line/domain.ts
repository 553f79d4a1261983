import type { AxisSpec, LineSeries, Baseline } from './types';

/** Smallest and largest x and y of everything that a chart shows, in one pass. */
export function domains(
  series: readonly LineSeries[],
  baselines: readonly Baseline[],
  x: AxisSpec,
  y: AxisSpec,
): { x: [number, number]; y: [number, number] } {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  const positiveX = x.scale === 'log';
  const positiveY = y.scale === 'log';
  for (const { points, band } of series)
    for (const point of band ? [...points, ...band.flatMap(edges)] : points) {
      if (!Number.isFinite(point.y) || (positiveY && point.y <= 0)) continue;
      if (positiveX && point.x <= 0) continue;
      if (point.x < left) left = point.x;
      if (point.x > right) right = point.x;
      if (point.y < low) low = point.y;
      if (point.y > high) high = point.y;
    }
  for (const { value } of baselines) {
    if (!Number.isFinite(value) || (positiveY && value <= 0)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return {
    x: x.domain ? [...x.domain] : left <= right ? [left, right] : [positiveX ? 1 : 0, 100],
    y: y.domain ? [...y.domain] : low <= high ? padded(low, high, positiveY) : [0, 1],
  };
}

const edges = ({ x, low, high }: { x: number; low: number; high: number }) => [
  { x, y: low },
  { x, y: high },
];

/** A little air above and below, so that no line runs along the frame. */
function padded(low: number, high: number, log: boolean): [number, number] {
  if (log) return [low / 1.04, high * 1.04];
  const air = (high - low) * 0.04;
  // Losses and rates do not go below zero; the axis should not either.
  return [low >= 0 ? Math.max(0, low - air) : low - air, high + air];
}
