import type { Table } from '../frame/csv';
import { messages } from '../messages';
import { positions } from './cursor';
import type { LineSeries } from './types';

/**
 * One row for every x, one column for every line and two more for the edges of its band; empty where a
 * line has no point at that x.
 */
export function tableOf(series: readonly LineSeries[], xLabel: string): Table {
  const columns = series.flatMap(({ label, points, band }) => {
    const { lowest, highest } = messages.current;
    const edge = (name: string, of: 'low' | 'high') => ({
      label: `${label}, ${name}`,
      values: new Map((band ?? []).map((at) => [at.x, at[of]])),
    });
    return [
      { label, values: new Map(points.map(({ x, y }) => [x, y])) },
      ...(band ? [edge(lowest, 'low'), edge(highest, 'high')] : []),
    ];
  });
  return {
    columns: [xLabel, ...columns.map(({ label }) => label)],
    rows: positions(series).map((x) => [x, ...columns.map(({ values }) => values.get(x) ?? null)]),
  };
}
