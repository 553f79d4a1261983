import { bisector } from 'd3';
import type { LineSeries, Point } from './types';

const byX = bisector((point: Point) => point.x);

/** The point nearest to x; undefined for an empty line. */
export function nearest(points: readonly Point[], x: number): Point | undefined {
  return points[byX.center(points, x)];
}

/** Every x that any line has a point at, rising: where the cursor can stand. */
export function positions(series: readonly LineSeries[]): number[] {
  const longest = series.reduce<readonly Point[]>(
    (best, { points }) => (points.length > best.length ? points : best),
    [],
  );
  const all = new Set(longest.map(({ x }) => x));
  for (const { points } of series) for (const { x } of points) all.add(x);
  // Lines mostly share their steps, so this is sorted already or nearly so.
  return [...all].sort((a, b) => a - b);
}

/** The last finite value of each line: what a chart tells while nobody reads it. */
export function newest(series: readonly LineSeries[]): { series: LineSeries; point: Point }[] {
  return series.flatMap((line) => {
    const point = line.points.findLast(({ y }) => Number.isFinite(y));
    return point ? [{ series: line, point }] : [];
  });
}

/** What each line says at the cursor. A line that ended before it or begins after it says nothing. */
export function readAt(
  series: readonly LineSeries[],
  x: number,
): { series: LineSeries; point: Point }[] {
  return series.flatMap((line) => {
    const { points } = line;
    const point = nearest(points, x);
    if (!point || x < points[0]!.x || x > points.at(-1)!.x || !Number.isFinite(point.y)) return [];
    return [{ series: line, point }];
  });
}
