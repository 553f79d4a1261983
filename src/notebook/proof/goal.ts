import type { RunView } from '#training/client';
import type { GoalCondition, GoalLevel, GoalOptions } from '../cells/options';
import { pointsOf } from '../training/curves';

export interface JudgedCondition extends GoalCondition {
  /** What the run has; null where that is not known. */
  found: number | string | boolean | null;
  met: boolean;
}

/** What a run has of one condition, and whether that is enough. The untrained model is not judged. */
export function judged(condition: GoalCondition, view: RunView | null): JudgedCondition {
  const found = view && view.progress.step > 0 ? foundIn(view, condition.of) : null;
  const { is, value } = condition;
  const met =
    found !== null &&
    (is === 'equal' ? found === value : is === 'atLeast' ? found >= value : found <= value);
  return { ...condition, found, met };
}

function foundIn({ spec, facts, curve }: RunView, of: GoalCondition['of']) {
  if (of === 'parameters') return facts?.parameters ?? null;
  if (of === 'data') return spec.data.kind === 'shipped' ? spec.data.id : spec.data.name;
  if ('control' in of) return spec.controls[of.control] ?? null;
  const last = pointsOf(curve, of.term).at(-1);
  return last && last.x > 0 ? last.y : null;
}

/** The goals of a cell: those that it tells apart, or one that is called like it. */
export const levelsOf = (
  { levels }: GoalOptions,
  cell: string,
): (Omit<GoalLevel, 'condition' | 'label'> & Partial<GoalLevel>)[] =>
  levels ? [...levels] : [{ id: cell }];
