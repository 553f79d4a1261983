import type { ControlValue, ControlValues, RunSpec } from '#training/client';

/** What one side of a comparison changes in the student's settings. */
export interface Side {
  /** Its run; a side that changes nothing is `main`. */
  run: string;
  controls?: ControlValues;
  /** Factor on the student's own learning rate. */
  rateTimes?: number;
}

/** One ablation: what is compared, and how. Plain data, the `options` of its cell. */
export interface AblationOptions {
  /** The side to compare with: the student's base run, unless it says otherwise. */
  base: Side;
  /** The side with one thing changed; more than one are offered as a choice. */
  broken: readonly Side[];
  /** The loss that the comparison is about. */
  term: 'trainLoss' | 'valLoss';
  /** True if the base model should read both texts and say how likely it finds them. */
  judged?: boolean;
}

/** The highest learning rate that the recipe takes. */
const MOST_RATE = 1;

/** The controls that a side has instead of the student's. */
export function changeOf(side: Side, own: ControlValues): ControlValues {
  const rate = Number(own['learningRate']) * (side.rateTimes ?? 1);
  return {
    ...side.controls,
    ...(side.rateTimes !== undefined && { learningRate: Math.min(MOST_RATE, rate) }),
  };
}

/** The run that shows a side: the student's own if it has what the side asks for. */
export function runOf(side: Side, own: ControlValues): string {
  const changed = Object.entries(changeOf(side, own)).some(([name, value]) => own[name] !== value);
  return changed ? side.run : 'main';
}

const plain = (value: unknown): string => JSON.stringify(value) ?? '';

/**
 * Names of the settings in which a run is not what its side asks for now, because it was trained
 * earlier with others.
 * @param side the run's side
 * @param own settings of the base run, to which the side's changes apply
 */
export function strayed(ran: RunSpec, side: Side, own: RunSpec): string[] {
  const wanted: Record<string, ControlValue> = { ...own.controls, ...changeOf(side, own.controls) };
  const names = Object.keys(wanted).filter((name) => ran.controls[name] !== wanted[name]);
  for (const name of ['seed', 'steps', 'data'] as const) {
    if (plain(ran[name]) !== plain(own[name])) names.push(name);
  }
  return names;
}
