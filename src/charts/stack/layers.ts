import type { LineSeries } from '../line/types';

/** One term's part of the bar at one x: from where to where it reaches. */
export interface Layer {
  id: string;
  x: number;
  from: number;
  to: number;
}

export interface Stacked {
  layers: Layer[];
  /** Sum of all terms at each x where all were measured. */
  totals: { x: number; y: number }[];
}

/**
 * Stacks signed terms: what adds piles up from zero, what takes away hangs down from it, each in the order
 * of the series. An x at which a term was not measured is left out.
 */
export function stacked(series: readonly LineSeries[]): Stacked {
  const values = series.map(({ points }) => new Map(points.map(({ x, y }) => [x, y])));
  const xs = (series[0]?.points ?? [])
    .map(({ x }) => x)
    .filter((x) => values.every((term) => Number.isFinite(term.get(x) ?? NaN)));
  const layers: Layer[] = [];
  const totals = xs.map((x) => {
    let [up, down] = [0, 0];
    series.forEach(({ id }, at) => {
      const y = values[at]!.get(x)!;
      const from = y >= 0 ? up : down;
      layers.push({ id, x, from, to: from + y });
      if (y >= 0) up += y;
      else down += y;
    });
    return { x, y: up + down };
  });
  return { layers, totals };
}
