import type { Point } from './types';

/**
 * At most four points for every pixel column: its first, lowest, highest and last. The picture is the
 * same as with all points, spikes included, and its cost depends on the width alone.
 * @param points sorted by x
 * @param toPixel the x scale
 */
export function downsample(
  points: readonly Point[],
  toPixel: (x: number) => number,
  columns: number,
): Point[] {
  if (points.length <= 4 * columns) return points as Point[];
  const kept: Point[] = [];
  let column = NaN;
  let first = 0;
  let low = 0;
  let high = 0;
  const flush = (last: number) => {
    for (const at of new Set([first, Math.min(low, high), Math.max(low, high), last]))
      kept.push(points[at]!);
  };
  for (let at = 0; at < points.length; at++) {
    const { x, y } = points[at]!;
    const here = Math.floor(toPixel(x));
    // A gap in the line must survive: it closes its column.
    if (here !== column || !Number.isFinite(y)) {
      if (at > 0) flush(at - 1);
      column = Number.isFinite(y) ? here : NaN;
      first = low = high = at;
    } else {
      if (y < points[low]!.y) low = at;
      if (y > points[high]!.y) high = at;
    }
  }
  flush(points.length - 1);
  return kept;
}

/** Evenly spaced rows of a long list, with its first and last: for a table that can be read. */
export function thin<T>(rows: readonly T[], most: number): T[] {
  if (rows.length <= most) return [...rows];
  const step = (rows.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, at) => rows[Math.round(at * step)]!);
}
