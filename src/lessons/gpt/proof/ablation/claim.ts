/** What a student can say of a claim. */
export const verdicts = ['holds', 'fails', 'open'] as const;
export type Verdict = (typeof verdicts)[number];
export type Belief = 'holds' | 'fails';

const isVerdict = (value: unknown): value is Verdict =>
  verdicts.some((verdict) => verdict === value);

/** What was believed of a claim before it was tried; null if nothing was said. */
export function readBelief(guess: unknown): Belief | null {
  const believed = (guess as { believed?: unknown } | null | undefined)?.believed;
  return believed === 'holds' || believed === 'fails' ? believed : null;
}

/** The student's verdict, with the numbers that it was passed on. */
export interface Finding {
  verdict: Verdict;
  step: number;
  /** Validation losses; null for a run that was halted. */
  base: number | null;
  broken: number | null;
}

const numberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** A finding as the progress record holds it; a file may hold anything. */
export function readFinding(outcome: unknown): Finding | null {
  const { verdict, step, base, broken } = (outcome ?? {}) as Record<string, unknown>;
  if (!isVerdict(verdict) || typeof step !== 'number') return null;
  return { verdict, step, base: numberOrNull(base), broken: numberOrNull(broken) };
}
