import type { RunView } from '#training/client';
import { newest } from '../measured';

/** The two steps of the exercise, by the id under which progress remembers them. */
export const goals = [
  { id: 'reach-2.0', loss: 2.0 },
  { id: 'reach-1.8', loss: 1.8 },
] as const;
export const MOST_PARAMETERS = 200_000;
const TEXT = 'moby-dick';

/** One condition of the goal: whether it is met, or null while that is not known. */
export interface Condition {
  name: 'text' | 'tokenizer' | 'mask' | 'parameters' | 'finished' | 'loss';
  met: boolean | null;
  /** The number that decides, where it is a number. */
  value?: number;
}

/**
 * Everything a run must fulfil to reach a validation loss. A model without the mask sees its answers,
 * so its loss counts for nothing. While a run is under way its loss is measured on a part of the text
 * only: it is shown, but only a finished run reaches the goal.
 */
export function conditions(view: RunView | null, loss: number): Condition[] {
  const { data, controls } = view?.spec ?? {};
  const parameters = view?.facts?.parameters;
  const measured = view && newest(view.curve, 'valLoss');
  const known = (met: boolean) => (view ? met : null);
  return [
    { name: 'text', met: known(data?.kind === 'shipped' && data.id === TEXT) },
    { name: 'tokenizer', met: known(controls?.['tokenizer'] === 'characters') },
    { name: 'mask', met: known(controls?.['causal'] !== false) },
    parameters === undefined
      ? { name: 'parameters', met: null }
      : { name: 'parameters', met: parameters <= MOST_PARAMETERS, value: parameters },
    { name: 'finished', met: known(view?.status === 'done') },
    measured && measured.step > 0
      ? { name: 'loss', met: measured.value <= loss, value: measured.value }
      : { name: 'loss', met: null },
  ];
}

export const reached = (list: readonly Condition[]): boolean =>
  list.every(({ met }) => met === true);
