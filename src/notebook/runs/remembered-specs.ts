import { declarationOf, migrate, type RunSpecOf } from '#training/client';
import { forget, keep, recall } from '#ui';

/** Under which name this device remembers what a run was made of. */
const place = (key: string) => `run/${key}`;

/** So that the next visit can open the run again, by its key and with the same settings. */
export const rememberSpec = (spec: RunSpecOf): void => void keep(place(spec.key), spec);

export const forgetSpec = (key: string): void => forget(place(key));

/** What a run was made of at the last visit; null if there was none, or nothing that fits any more. */
export function recallSpec(key: string): RunSpecOf | null {
  const kept = migrate(recall(place(key))) as Partial<RunSpecOf> | null;
  return kept && isSpec(kept, key) ? kept : null;
}

function isSpec(kept: Partial<RunSpecOf>, key: string): kept is RunSpecOf {
  const { controls, data } = kept;
  return (
    kept.key === key &&
    typeof kept.recipe === 'string' &&
    typeof kept.seed === 'number' &&
    typeof kept.steps === 'number' &&
    (data?.kind === 'shipped' || data?.kind === 'own') &&
    declarationOf(kept.recipe)?.controls.every(({ name }) => controls?.[name] !== undefined) ===
      true
  );
}

/** The values on the page that a run was made of, by name. */
export const settingsOf = (spec: RunSpecOf): Record<string, unknown> => {
  const { controls, seed, steps, data, baseModels } = spec;
  return { ...controls, seed, steps, data, ...(baseModels && { baseModels }) };
};
