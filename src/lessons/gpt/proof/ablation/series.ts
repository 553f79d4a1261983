import { termColour, type LineSeries, type TermColour } from '#charts';
import type { RunView } from '#training/client';
import { gptTerms } from '../../terms';
import { measurements } from '../measured';

/** A run that ended early is drawn over this many times its length, so that it can be seen at all. */
const ROOM = 5;
const LEAST = 40;

/** The last step to draw: that of a halted run with some room, else everything. */
export function lastStep(base: RunView | null, broken: RunView | null): number {
  if (broken?.failure?.code !== 'diverged') return Infinity;
  const end = broken.curve.at(-1)?.step ?? 0;
  return base ? Math.max(LEAST, ROOM * end) : Infinity;
}

/** One run's curve of one term. */
export function curveOf(
  view: RunView,
  term: 'trainLoss' | 'valLoss',
  name: string,
  until: number,
): LineSeries {
  const colour = gptTerms.find((candidate) => candidate.name === term)!.colour as TermColour;
  return {
    id: view.spec.key,
    run: view.spec.key,
    term,
    label: name,
    colour: termColour(colour),
    points: measurements(view.curve, term).flatMap(({ step, value }) =>
      step <= until ? [{ x: step, y: value }] : [],
    ),
  };
}
