import type { CurvePoint, RunView } from '#training/client';
import type { NamedTerm } from '../cells/options';
import { newestValue, pointsOf } from '../training/curves';
import type { Verdict } from './belief';
import type { ShownTrial } from '../trials/shown-trial';

type Curve = readonly CurvePoint[];
type Measured = Pick<NamedTerm, 'name' | 'over'>;

/** One term of two runs at the last step at which both have been measured. */
export interface Difference {
  step: number;
  base: number;
  changed: number;
}

/** Null before one step, and where the two have no step in common. */
export function compare(base: Curve, changed: Curve, term: Measured): Difference | null {
  const known = new Set(pointsOf(base, term.name).map(({ x }) => x));
  const last = pointsOf(changed, term.name).findLast(({ x }) => known.has(x));
  return last && last.x > 0 ? valuesAt(base, changed, term, last.x) : null;
}

/** Both runs at one step, which both must have measured. */
function valuesAt(base: Curve, changed: Curve, { name, over }: Measured, step: number) {
  const [first, second] = [base, changed].map((curve) =>
    pointsOf(curve, name).some(({ x }) => x === step) ? newestValue(curve, name, over, step) : null,
  );
  return first === null || second === null ? null : { step, base: first, changed: second };
}

/** How far another seed is from a run at a step: the size of chance; null where that is not known. */
export function seedsApart(base: Curve, other: Curve, term: Measured, step: number): number | null {
  const both = step > 0 && valuesAt(base, other, term, step);
  return both ? Math.abs(both.changed - both.base) : null;
}

/** How far the seeds of a trial are apart at most, with or without the change; null for a single seed. */
export function trialsApart(
  { seeds, terms }: Pick<ShownTrial, 'seeds' | 'terms'>,
  term: string,
): number | null {
  if (seeds.length < 2) return null;
  const spreads = [terms.base[term], terms.changed?.[term]].map((values = []) => {
    const finite = values.filter((value) => value !== null);
    return finite.length < 2 ? 0 : Math.max(...finite) - Math.min(...finite);
  });
  return Math.max(...spreads);
}

/** Where the changed run ends beside the other, if the difference is larger than chance. */
export function directionOf({ base, changed }: Difference, chance: number | null): Verdict {
  if (chance === null) return 'open';
  if (Math.abs(changed - base) <= chance) return 'same';
  return changed < base ? 'lower' : 'higher';
}

/**
 * Where a run stands in a term. What was measured before training says nothing of a run that was halted
 * soon after.
 */
export function standing({ curve, progress }: RunView, { name, over }: Measured): number | null {
  const last = pointsOf(curve, name).at(-1);
  return last && (last.x > 0 || progress.step === 0) ? newestValue(curve, name, over) : null;
}

/** Steps whose highest loss is told of a run that came apart. */
const WINDOW = 20;

export interface Halt {
  step: number;
  /** The highest loss of the last steps; null where the recipe has no such term. */
  highest: number | null;
  /** What knowing nothing costs; null if the recipe does not say. */
  uniform: number | null;
  /** Step of the state that the model was put back to; null if there was none. */
  checkpoint: number | null;
}

/** What a run saw that was halted because it came apart; null if it was not. */
export function haltOf({ failure, curve, facts, progress }: RunView): Halt | null {
  if (failure?.code !== 'diverged') return null;
  const losses = pointsOf(curve, 'trainLoss');
  const uniform = facts?.baselines['trainLoss']?.find(({ name }) => name === 'uniform');
  return {
    step: losses.at(-1)?.x ?? progress.step,
    highest: losses.length === 0 ? null : Math.max(...losses.slice(-WINDOW).map(({ y }) => y)),
    uniform: uniform?.value ?? null,
    checkpoint: failure.checkpoint ?? null,
  };
}
