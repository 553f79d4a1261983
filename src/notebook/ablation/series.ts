import { termColour, type LineSeries } from '#charts';
import type { Term } from '#training/client';
import { pointsOf, smoothed } from '../training/curves';
import type { ShownRun } from './options';

/** A run that ended early is drawn over this many times its length, so that it can be seen at all. */
const ROOM = 5;
const LEAST = 40;

/** The last step to draw: that of a halted run with some room, else everything. */
function lastStep(runs: readonly ShownRun[]): number {
  const halted = runs.find(
    ({ side, view }) => side === 'changed' && view.failure?.code === 'diverged',
  );
  const end = halted?.view.curve.at(-1)?.step ?? 0;
  return halted && runs.length > 1 ? Math.max(LEAST, ROOM * end) : Infinity;
}

/** Both runs' curves of one term. */
export function curvesOf(runs: readonly ShownRun[], term: string, terms: readonly Term[]) {
  const until = lastStep(runs);
  const colour = termColour(terms.find(({ name }) => name === term)?.colour ?? 'ink');
  return runs.flatMap(({ view, name }): LineSeries[] => {
    const points = pointsOf(view.curve, term).filter(({ x }) => x <= until);
    if (points.length === 0) return [];
    const { key } = view.spec;
    const line = { id: key, run: key, term, label: name, colour, points };
    // What every step measures is one batch's: its running mean is what one looks at.
    return [points.length > 30 ? { ...line, smooth: smoothed(points) } : line];
  });
}
