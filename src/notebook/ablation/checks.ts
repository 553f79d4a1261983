import type { CurvePoint } from '#training/client';
import type { Check } from './options';
import { newestValue } from '../training/curves';

export interface Judged {
  found: number | null;
  /** What it is compared with. */
  level: number | null;
  /** Null until both are known. */
  holds: boolean | null;
}

/**
 * Whether a run bears out one part of what was claimed of it.
 *
 * @param curve of the run that the claim is about
 * @param base curve of the student's own run; null if there is none
 */
export function checked(
  { term, than, is, by = 0 }: Check,
  curve: readonly CurvePoint[],
  base: readonly CurvePoint[] | null,
): Judged {
  const found = newestValue(curve, term);
  const level =
    typeof than === 'number'
      ? than
      : than === 'start'
        ? (curve.find(({ values }) => typeof values[term] === 'number')?.values[term] ?? null)
        : base && newestValue(base, term);
  if (found === null || level === null) return { found, level, holds: null };
  return { found, level, holds: is === 'above' ? found >= level + by : found <= level - by };
}
