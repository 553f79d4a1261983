import type { Table } from '../frame/csv';
import { positions } from './cursor';
import type { LineSeries } from './types';

/** One row for every x, one column for every line; empty where a line has no point at that x. */
export function tableOf(series: readonly LineSeries[], xLabel: string): Table {
  const values = series.map(({ points }) => new Map(points.map(({ x, y }) => [x, y])));
  return {
    columns: [xLabel, ...series.map(({ label }) => label)],
    rows: positions(series).map((x) => [x, ...values.map((line) => line.get(x) ?? null)]),
  };
}
