import type { Metric } from '../../recipe';

type Curve = readonly { values: Record<string, number> }[];

/** Every value of a term, in order. */
export const termValues = (curve: Curve, term: string): number[] =>
  curve.flatMap(({ values }) => (term in values ? [values[term]] : []));

/** The newest value of a term; null where it was never measured. */
export const lastValue = (curve: Curve, term: string): number | null =>
  curve.findLast(({ values }) => term in values)?.values[term] ?? null;

/** The mean of a term over its last values: one batch alone is noise. */
export function recentMean(curve: Curve, term: string, count: number): number | null {
  const recent = termValues(curve, term).slice(-count);
  return recent.length > 0 ? recent.reduce((sum, x) => sum + x, 0) / recent.length : null;
}

/** A final number beside what it is compared with. */
export const metric = (value: number | null, baseline: number | null, unit = ''): Metric => ({
  value,
  baseline,
  unit,
});
