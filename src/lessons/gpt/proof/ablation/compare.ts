import type { RunView } from '#training/client';
import { measurements, nearest, newest, recentMean } from '../measured';

/** Batches over which the newest training loss is averaged. */
const WINDOW = 20;

/** What two runs come to at the last step that both have been measured at. */
export interface Comparison {
  step: number;
  base: number;
  broken: number;
}

/** Validation losses side by side, at the last step that both runs have. Null before one step. */
export function compare(base: RunView, broken: RunView): Comparison | null {
  const known = new Map(
    measurements(base.curve, 'valLoss').map(({ step, value }) => [step, value]),
  );
  const last = measurements(broken.curve, 'valLoss').findLast(({ step }) => known.has(step));
  if (!last || last.step === 0) return null;
  return { step: last.step, base: known.get(last.step)!, broken: last.value };
}

/** How far a run with another seed is from the base at about a step: the size of chance. */
export function chanceAt(base: RunView, other: RunView | null, step: number): number | null {
  if (!other) return null;
  const [a, b] = [base, other].map((view) => nearest(view.curve, 'valLoss', step));
  return a && b && a.step === b.step && a.step > 0 ? Math.abs(a.value - b.value) : null;
}

/** The numbers of one run in a table. */
export interface RunNumbers {
  step: number;
  valLoss: number | null;
  trainLoss: number | null;
  parameters: number | null;
  stepsPerSecond: number | null;
}

export function numbersOf(view: RunView): RunNumbers {
  const { stepsPerSecond, step } = view.progress;
  const measured = newest(view.curve, 'valLoss');
  return {
    step,
    // What was measured before training says nothing of a run that was halted soon after.
    valLoss: measured && (measured.step > 0 || step === 0) ? measured.value : null,
    trainLoss: recentMean(view.curve, 'trainLoss', WINDOW),
    parameters: view.facts?.parameters ?? null,
    stepsPerSecond: stepsPerSecond > 0 ? stepsPerSecond : null,
  };
}

export interface Halt {
  step: number;
  highest: number;
  uniform: number;
  /** Step of the state that the model was put back to; null if there was none. */
  checkpoint: number | null;
}

/** What a run saw that was halted because it came apart; null if it was not. */
export function haltOf(view: RunView): Halt | null {
  if (view.failure?.code !== 'diverged') return null;
  const losses = measurements(view.curve, 'trainLoss');
  return {
    step: losses.at(-1)?.step ?? 0,
    highest: Math.max(...losses.slice(-WINDOW).map(({ value }) => value)),
    uniform: Math.log(view.facts?.text?.vocabulary ?? NaN),
    checkpoint: view.failure.checkpoint ?? null,
  };
}
