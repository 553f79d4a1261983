import type { RunView } from '#training/client';
import type { GuessOptions } from '../cells/options';
import { newestValue, pointsOf } from '../training/curves';

/** Numbers that are guessed, by the names of their points; a single one is called `end`. */
export type Guess = Readonly<Record<string, number>>;

/** A measured number, in the unit of the guess, and its step. */
export interface Measured {
  step: number;
  value: number;
}
export type Outcome = Readonly<Record<string, Measured | null>>;

type Asked = Pick<GuessOptions, 'points' | 'tolerance'>;

/** The points that are guessed; one at the end of the run if the lesson names none. */
export const pointsAsked = ({ points, tolerance }: Asked) =>
  points
    ? points.map((point) => ({ tolerance, ...point }))
    : [{ id: 'end', label: null, step: Infinity, tolerance }];

/** A number as a student types it; null if it is none of those that may be guessed. */
export function parseGuess(text: string, min: number, max: number): number | null {
  const trimmed = text.trim().replace(/[,，]/, '.');
  const value = trimmed === '' ? NaN : Number(trimmed);
  return value >= min && value <= max ? value : null;
}

/** A guess as progress keeps it: a single number is kept as it is. */
export const keptGuess = ({ points }: Asked, guess: Guess): unknown =>
  points ? { ...guess } : guess['end'];

/** What progress keeps of a guess; a file may hold anything. */
export function readGuess(asked: Asked, kept: unknown): Guess | null {
  const record = asked.points ? ((kept ?? {}) as Record<string, unknown>) : { end: kept };
  const numbers: [string, number][] = [];
  for (const { id } of pointsAsked(asked)) {
    const value = record[id];
    if (typeof value !== 'number' || !Number.isFinite(value)) return null;
    numbers.push([id, value]);
  }
  return Object.fromEntries(numbers);
}

export const keptOutcome = ({ points }: Asked, outcome: Outcome): unknown =>
  points ? { ...outcome } : outcome['end']?.value;

const isMeasured = (value: unknown): value is Measured =>
  typeof (value as Measured | null)?.step === 'number' &&
  typeof (value as Measured | null)?.value === 'number';

/** What progress keeps of an outcome; null unless all of it is known. */
export function readOutcome(asked: Asked, kept: unknown): Outcome | null {
  if (!asked.points)
    return typeof kept === 'number' ? { end: { step: Infinity, value: kept } } : null;
  const record = (kept ?? {}) as Record<string, unknown>;
  const all: [string, Measured][] = [];
  for (const { id } of asked.points) {
    const measured = record[id];
    if (!isMeasured(measured)) return null;
    all.push([id, measured]);
  }
  return Object.fromEntries(all);
}

/** What a run has shown so far of the numbers that are guessed. */
export function outcomeOf(options: GuessOptions, view: RunView | null): Outcome {
  const { term, times = 1 } = options;
  return Object.fromEntries(
    pointsAsked(options).map(({ id, step }) => {
      const found = view && measuredAt(view, term, step);
      return [id, found && { step: found.step, value: found.value * times }];
    }),
  );
}

/** The measurement nearest to a step, of two as near the later, once the run has come so far. */
function measuredAt({ curve, spec, status }: RunView, term: string, step: number): Measured | null {
  if (step === Infinity) {
    const value = status === 'done' ? newestValue(curve, term) : null;
    return value === null ? null : { step: curve.at(-1)!.step, value };
  }
  const due = Math.min(step, spec.steps);
  const points = pointsOf(curve, term);
  if ((points.at(-1)?.x ?? -1) < due) return null;
  const { x, y } = points.reduce((best, point) =>
    Math.abs(best.x - due) < Math.abs(point.x - due) ? best : point,
  );
  return { step: x, value: y };
}

/** Whether each number came near enough; null while it is not known. */
export const nearEnough = (asked: Asked, guess: Guess, outcome: Outcome) =>
  Object.fromEntries(
    pointsAsked(asked).map(({ id, tolerance }) => {
      const happened = outcome[id];
      return [id, happened ? Math.abs(happened.value - guess[id]!) <= tolerance : null];
    }),
  );
