import type { RunSpec } from '#training/client';
import { differences } from './side';

/** Name of the run that is the student's own with the next seed. */
export const ANOTHER_SEED = 'another-seed';

const next = (spec: RunSpec): RunSpec => ({ ...spec, seed: spec.seed + 1 });

/** What such a copy is made of. */
export function copyOf(spec: RunSpec) {
  const { controls, steps, data, seed, baseModels = {} } = next(spec);
  return { controls, steps, data, seed, baseModels };
}

/** True if a run is the copy of another as it is now. */
export const isCopy = (copy: RunSpec, spec: RunSpec): boolean =>
  differences(copy, next(spec)).length === 0;
