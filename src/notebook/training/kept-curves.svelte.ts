import type { LessonContext } from '../context.svelte';
import type { CurvePoint, RunSpec, RunView } from '#training/client';
import { remembered } from '#ui';
import { thinned } from './curves';

/** A curve that stays in the chart after its run has been replaced. */
export interface KeptCurve {
  id: number;
  /** Without the text itself: a curve needs its name at most. */
  spec: Omit<RunSpec, 'data'> & { data: string };
  bytesPerToken: number;
  curve: CurvePoint[];
}

/** So many curves are kept; the oldest gives way. */
const most = 5;
/** Points of a kept curve: enough for a chart, little enough for the device to remember. */
const points = 240;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The curves that a reader keeps, on this device where it allows that. */
class KeptCurves {
  private readonly store;

  constructor(lesson: LessonContext) {
    this.store = remembered<KeptCurve[]>(`${lesson.spec.id}/curves`, [], Array.isArray);
  }

  get all(): readonly KeptCurve[] {
    return this.store.current;
  }

  keep({ spec, curve, facts }: RunView): void {
    const { data, ...rest } = spec;
    const last = this.all.at(-1);
    const kept: KeptCurve = {
      id: 1 + Math.max(0, ...this.all.map(({ id }) => id)),
      spec: { ...rest, data: data.kind === 'own' ? data.name : data.id },
      bytesPerToken: facts?.text?.bytesPerToken ?? 1,
      curve: thinned(curve, points),
    };
    // Keeping the same curve twice would only hide one behind the other.
    if (last && same(last.spec, kept.spec) && last.curve.at(-1)?.step === kept.curve.at(-1)?.step)
      return;
    this.store.current = [...this.all, kept].slice(-most);
  }

  forget(id: number): void {
    this.store.current = this.all.filter((curve) => curve.id !== id);
  }
}

const known = new WeakMap<LessonContext, KeptCurves>();

/** The kept curves of a lesson; the same object for every cell on the page. */
export function keptCurvesOf(lesson: LessonContext): KeptCurves {
  const found = known.get(lesson) ?? new KeptCurves(lesson);
  known.set(lesson, found);
  return found;
}
