import { dashOfRun, termColour, type LineSeries, type Baseline } from '#charts';
import { formatNumber } from '#ui';
import { bitsPerByte, newestValue, pointsOf, smoothed } from '#notebook';
import { messages } from './loss-messages';
import type { ShownRun } from './shown-runs';

export interface LossOptions {
  unit: 'nats' | 'bits';
  terms: 'both' | 'valLoss' | 'trainLoss';
  smooth: boolean;
  log: boolean;
}

const colours = { trainLoss: termColour('blue'), valLoss: termColour('orange') };
type LossTerm = keyof typeof colours;

const scaleOf = (unit: LossOptions['unit'], bytesPerToken: number) =>
  unit === 'nats' ? 1 : bitsPerByte(bytesPerToken);

/**
 * The lines of the loss chart. A run keeps its dash when others are hidden, so it goes by its place
 * among all runs.
 */
export function lossSeries(
  runs: readonly ShownRun[],
  hidden: ReadonlySet<string>,
  options: LossOptions,
): LineSeries[] {
  const say = messages.current;
  const terms = (['valLoss', 'trainLoss'] as const).filter(
    (term) => options.terms === 'both' || options.terms === term,
  );
  const alone = runs.filter(({ id }) => !hidden.has(id)).length === 1;
  return runs.flatMap((run, place) => {
    if (hidden.has(run.id)) return [];
    const scale = scaleOf(options.unit, run.bytesPerToken);
    return terms.flatMap((term: LossTerm): LineSeries[] => {
      const points = pointsOf(run.curve, term, scale, options.log ? 1 : 0);
      if (points.length === 0) return [];
      const line = {
        id: `${run.id} ${term}`,
        run: run.id,
        term,
        label: alone ? say[term] : say.of(say[term], run.name),
        colour: colours[term],
        dash: dashOfRun(place),
        points,
      };
      return [
        term === 'trainLoss' && options.smooth ? { ...line, smooth: smoothed(points) } : line,
      ];
    });
  });
}

/** Where several runs stand, in one sentence; undefined for a single run, which the chart tells itself. */
export function comparison(
  runs: readonly ShownRun[],
  hidden: ReadonlySet<string>,
  { unit, terms }: LossOptions,
): string | undefined {
  const shown = runs.filter(({ id }) => !hidden.has(id));
  if (shown.length < 2) return undefined;
  const say = messages.current;
  const term = terms === 'both' ? 'valLoss' : terms;
  const ends = shown.flatMap(({ name, curve, bytesPerToken }) => {
    const value = newestValue(curve, term);
    const inUnit = (value ?? 0) * scaleOf(unit, bytesPerToken);
    return value === null ? [] : [say.end(name, formatNumber(inUnit, { digits: 4 }))];
  });
  return say.compared(say[term], ends.join(say.listed));
}

/** ln V and, where it is known, the entropy: of the first run that is shown and still open. */
export function lossBaselines(
  runs: readonly ShownRun[],
  hidden: ReadonlySet<string>,
  unit: LossOptions['unit'],
): Baseline[] {
  const run = runs.find(({ id, facts }) => facts && !hidden.has(id));
  const known = run?.facts?.baselines.valLoss ?? [];
  const say: Record<string, unknown> = messages.current;
  return known.map(({ name, value }) => ({
    name: typeof say[name] === 'string' ? say[name] : name,
    value: value * scaleOf(unit, run?.bytesPerToken ?? 1),
    term: name,
  }));
}
