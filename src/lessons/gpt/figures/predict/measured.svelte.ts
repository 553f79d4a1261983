import type { Lesson } from '../../kit';
import { runsOf } from '#notebook';
import type { RunView } from '#training/client';
import { dataKey } from './texts';

/** What a run of the student's reached, in both units. */
export interface Measured {
  key: string;
  tokenizer: string;
  vocabulary: number;
  bytesPerToken: number;
  natsPerToken: number;
  bitsPerByte: number;
  step: number;
  /** Which text it was, as `dataKey` names it. */
  data: string;
}

/**
 * The newest measurement of a run; null before the first, and for a run without its causal mask,
 * which reads the answer instead of predicting it.
 */
export function measuredOf({ spec, facts, curve }: RunView): Measured | null {
  const point = curve.findLast(({ values }) => 'valLoss' in values && 'bitsPerByte' in values);
  if (!facts?.text || !point || point.step === 0 || spec.controls.causal === false) return null;
  const { controls, seed, steps } = spec;
  return {
    key: JSON.stringify([facts.dataHash, controls, seed, steps]),
    tokenizer: String(controls.tokenizer),
    vocabulary: facts.text.vocabulary,
    bytesPerToken: facts.text.bytesPerToken,
    natsPerToken: point.values.valLoss!,
    bitsPerByte: point.values.bitsPerByte!,
    step: point.step,
    data: dataKey(spec.data),
  };
}

const known = new WeakMap<Lesson, MeasuredRuns>();

/** What the runs on this page have reached. A run that was replaced by another stays on the list. */
export class MeasuredRuns {
  private list = $state.raw<readonly Measured[]>([]);

  constructor(private readonly lesson: Lesson) {}

  /** Reads the runs as they stand; reactive, for an effect. */
  follow = (): void => {
    for (const [, { view }] of runsOf(this.lesson).entries) {
      const found = view && measuredOf(view);
      if (found) this.note(found);
    }
  };

  of(data: string): readonly Measured[] {
    return this.list.filter((each) => each.data === data);
  }

  private note(found: Measured): void {
    const before = this.list.find(({ key }) => key === found.key);
    if (before?.step === found.step) return;
    this.list = [...this.list.filter(({ key }) => key !== found.key), found];
  }
}

/** The same object for every cell on the page. */
export function measuredRunsOf(lesson: Lesson): MeasuredRuns {
  const found = known.get(lesson) ?? new MeasuredRuns(lesson);
  known.set(lesson, found);
  return found;
}
