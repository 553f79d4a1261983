import type { RunView } from '#training/client';
import { nearest, newest, type Measured } from '../measured';

/** What the student commits to: the loss before any training, and after `LATER` steps. */
export interface LossGuess {
  before: number;
  after: number;
}

export const LATER = 300;
/** So near, in nats, a guess counts as right: the first can be computed, the second only judged. */
export const TOLERANCE = { before: 0.1, after: 0.25 };
const HIGHEST = 20;

/** A number as a student types it, in nats; null if it is none that a loss could be. */
export function parseLoss(text: string): number | null {
  const trimmed = text.trim().replace(/[,，]/, '.');
  const value = trimmed === '' ? NaN : Number(trimmed);
  return value >= 0 && value <= HIGHEST ? value : null;
}

const isLoss = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= HIGHEST;

/** A committed guess as the progress record holds it; a file may hold anything. */
export function readGuess(value: unknown): LossGuess | null {
  const { before, after } = (value ?? {}) as Partial<LossGuess>;
  return isLoss(before) && isLoss(after) ? { before, after } : null;
}

export interface LossOutcome {
  before: Measured | null;
  after: Measured | null;
}

/** What a run has shown so far of the two numbers. A run that ends earlier answers with its end. */
export function lossOutcome(view: RunView | null): LossOutcome {
  if (!view) return { before: null, after: null };
  const first = nearest(view.curve, 'valLoss', 0);
  const reached = newest(view.curve, 'valLoss')?.step ?? 0;
  const due = Math.min(LATER, view.spec.steps);
  return {
    before: first?.step === 0 ? first : null,
    after: reached >= due ? nearest(view.curve, 'valLoss', due) : null,
  };
}

const isMeasured = (value: unknown): value is Measured =>
  typeof (value as Measured | null)?.step === 'number' &&
  typeof (value as Measured | null)?.value === 'number';

/** An outcome as the progress record holds it. */
export function readOutcome(value: unknown): LossOutcome | null {
  const { before, after } = (value ?? {}) as Partial<LossOutcome>;
  return isMeasured(before) && isMeasured(after) ? { before, after } : null;
}

/** Whether each number came near enough; null while it is not known. */
export function judge(guess: LossGuess, outcome: LossOutcome) {
  const near = (key: 'before' | 'after') => {
    const happened = outcome[key];
    return happened && Math.abs(happened.value - guess[key]) <= TOLERANCE[key];
  };
  return { before: near('before'), after: near('after') };
}
