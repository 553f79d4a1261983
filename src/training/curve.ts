import type { CurvePoint } from './protocol';

/**
 * Puts the values of a step into a curve, which is in order of its steps. Values of one step may come
 * apart (the loss is read late): they are gathered in one point.
 *
 * @returns the whole point of that step
 */
export function addToCurve(curve: CurvePoint[], { step, values }: CurvePoint): CurvePoint {
  let at = curve.length;
  // What comes late is never far from the end.
  while (at > 0 && curve[at - 1].step >= step) at--;
  const found = curve[at]?.step === step;
  const point = { step, values: found ? { ...curve[at].values, ...values } : { ...values } };
  curve.splice(at, found ? 1 : 0, point);
  return point;
}
