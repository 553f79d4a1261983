import { bin, median } from 'd3-array';

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
