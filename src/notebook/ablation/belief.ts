import type { AblationOptions } from './options';

export type Guessing = NonNullable<AblationOptions['guess']>;

/** What a reader can believe beforehand: of a claim, or of where a term ends beside the other run. */
export const beliefs = {
  claim: ['holds', 'fails'],
  direction: ['lower', 'same', 'higher'],
} as const satisfies Record<Guessing, readonly string[]>;
export type Belief = (typeof beliefs)[Guessing][number];

/** How it turned out; `open` if that is not settled. */
export type Verdict = Belief | 'open';
export const claimVerdicts = [...beliefs.claim, 'open'] as const;

const isBelief = (value: unknown): value is Belief =>
  [...beliefs.claim, ...beliefs.direction].some((belief) => belief === value);

/** What was believed before it was tried, as progress holds it; null if nothing was said. */
export function readBelief(guess: unknown): Belief | null {
  const believed = (guess as { believed?: unknown } | null | undefined)?.believed;
  return isBelief(believed) ? believed : null;
}

/** How it turned out, with the numbers that say so. */
export interface Finding {
  verdict: Verdict;
  step: number;
  /** The first term of both runs; null where a run was halted. */
  base: number | null;
  broken: number | null;
}

const numberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** A finding as progress holds it; a file may hold anything. */
export function readFinding(outcome: unknown): Finding | null {
  const { verdict, step, base, broken } = (outcome ?? {}) as Record<string, unknown>;
  if (!(isBelief(verdict) || verdict === 'open') || typeof step !== 'number') return null;
  return { verdict, step, base: numberOrNull(base), broken: numberOrNull(broken) };
}
