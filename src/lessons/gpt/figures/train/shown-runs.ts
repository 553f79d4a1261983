import type { Lesson } from '../../kit';
import { keptCurvesOf, runName, runsOf } from '#notebook';
import type { CurvePoint, RunFacts, RunSpec } from '#training/client';
import { formatNumber } from '#ui';
import { messages } from './loss-messages';
import { differences } from './differences';

/** A run as the loss chart lists it. */
export interface ShownRun {
  id: string;
  name: string;
  curve: readonly CurvePoint[];
  bytesPerToken: number;
  facts: RunFacts | null;
  /** Of a curve that was kept after its run was replaced. */
  kept: number | null;
}

/** All runs of the page that have been trained, the student's first, then the kept curves. */
export function shownRuns(lesson: Lesson): ShownRun[] {
  const runs = runsOf(lesson).entries.flatMap(([key, { view }]): ShownRun[] => {
    if (!view || view.curve.length === 0 || view.progress.step === 0) return [];
    const { curve, facts } = view;
    const bytesPerToken = facts?.text?.bytesPerToken ?? 1;
    return [{ id: key, name: runName(lesson, key), curve, bytesPerToken, facts, kept: null }];
  });
  runs.sort((a, b) => Number(b.id === 'main') - Number(a.id === 'main'));
  const main = runsOf(lesson).main?.view?.spec ?? runsOf(lesson).spec('main');
  const kept = keptCurvesOf(lesson).all.map(({ id, spec, curve, bytesPerToken }): ShownRun => ({
    id: `kept-${id}`,
    name: nameOf(lesson, spec, main),
    curve,
    bytesPerToken,
    facts: null,
    kept: id,
  }));
  return [...runs, ...kept];
}

/** A kept curve is called by what it was trained with and the present run is not. */
function nameOf(lesson: Lesson, spec: Parameters<typeof differences>[0], main: RunSpec): string {
  const say = messages.current;
  const named = differences(spec, main).map(([name, value]) => {
    return say.change(lesson.words(name).name, told(value));
  });
  return named.length === 0 ? say.same : named.slice(0, 2).join(' ');
}

function told(value: number | string | boolean): string {
  const say = messages.current;
  if (typeof value === 'boolean') return value ? say.on : say.off;
  return typeof value === 'number' ? formatNumber(value) : value;
}
