import type { ControlValue, RunSpec } from '#training/client';
import type { KeptCurve } from '#notebook';

/** What a kept curve was trained with, where the present run differs: its own values, by name. */
export function differences(kept: KeptCurve['spec'], now: RunSpec): [string, ControlValue][] {
  const text = now.data.kind === 'own' ? now.data.name : now.data.id;
  const before = { data: kept.data, ...kept.controls, steps: kept.steps, seed: kept.seed };
  const after: Record<string, ControlValue | undefined> = {
    data: text,
    ...now.controls,
    steps: now.steps,
    seed: now.seed,
  };
  return Object.entries(before).filter(([name, value]) => after[name] !== value);
}
