import { bin, bisectRight, median } from 'd3';

export interface Bin {
  from: number;
  to: number;
  count: number;
}

/** About `most` bins with round borders. What is not finite is left out. */
export function binsOf(values: ArrayLike<number>, most = 30): Bin[] {
  const finite = Array.from(values).filter(Number.isFinite);
  return bin()
    .thresholds(most)(finite)
    .map((group) => ({ from: group.x0!, to: group.x1!, count: group.length }));
}

export const medianOf = (values: ArrayLike<number>): number =>
  median(Array.from(values).filter(Number.isFinite)) ?? NaN;

/** Round borders of about `most` bins that hold all finite values, rising; one more than there are bins. */
export function thresholdsOf(values: ArrayLike<number>, most: number): number[] {
  const groups = binsOf(values, most);
  return groups.length === 0 ? [] : [groups[0]!.from, ...groups.map(({ to }) => to)];
}

/** How many values lie in each bin; the last border belongs to the last bin. */
export function countsIn(values: ArrayLike<number>, edges: readonly number[]): number[] {
  const counts = new Array<number>(Math.max(0, edges.length - 1)).fill(0);
  for (const value of Array.from(values)) {
    if (!Number.isFinite(value)) continue;
    const at = bisectRight(edges, value) - 1;
    const bin = Math.min(at, counts.length - 1);
    if (bin >= 0) counts[bin]!++;
  }
  return counts;
}
