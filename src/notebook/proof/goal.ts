import type { RunView } from '#training/client';
import type { GoalOptions } from '../cell-options';
import { newestValue } from '../training/curves';

/** What a run has of one condition, and whether that is enough; null where it is not known. */
export function judged(
  { of, is, value }: GoalOptions['conditions'][number],
  view: RunView | null,
): { found: number | null; met: boolean } {
  const found =
    view === null || view.progress.step === 0
      ? null
      : 'term' in of
        ? newestValue(view.curve, of.term)
        : Number(view.spec.controls[of.control]);
  const met = found !== null && (is === 'atLeast' ? found >= value : found <= value);
  return { found, met };
}
