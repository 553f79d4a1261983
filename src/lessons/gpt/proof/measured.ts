import type { CurvePoint } from '#training/client';

/** A measured value and the step at which it was measured. */
export interface Measured {
  step: number;
  value: number;
}

/** Every measurement of a term, in order of its steps. */
export const measurements = (curve: readonly CurvePoint[], term: string): Measured[] =>
  curve.flatMap(({ step, values }) =>
    values[term] === undefined ? [] : [{ step, value: values[term] }],
  );

/** The newest measurement of a term, or null. */
export const newest = (curve: readonly CurvePoint[], term: string): Measured | null =>
  measurements(curve, term).at(-1) ?? null;

/** The measurement nearest to a step, or null; of two as near, the later. */
export function nearest(curve: readonly CurvePoint[], term: string, step: number): Measured | null {
  const distance = (point: Measured) => Math.abs(point.step - step);
  return measurements(curve, term).reduce<Measured | null>(
    (best, point) => (best && distance(best) < distance(point) ? best : point),
    null,
  );
}

/** Mean of the newest values of a term: one batch alone is noise. */
export function recentMean(
  curve: readonly CurvePoint[],
  term: string,
  count: number,
): number | null {
  const values = measurements(curve, term)
    .slice(-count)
    .map(({ value }) => value);
  return values.length === 0 ? null : values.reduce((sum, x) => sum + x, 0) / values.length;
}
