import type { ControlValues, RecipeDeclaration, RunSpec } from '#training/client';
import { same } from '../graph/same';
import type { ChangeOf } from '../cells/options';
import type { AblationOptions, Side } from './options';

/** A side whose run has a name; a side that changes nothing is `main`. */
export type NamedSide = Side & { run: string };

export const sidesOf = ({ change }: Pick<AblationOptions, 'change'>, id: string): NamedSide[] =>
  [change].flat().map((side) => ({ run: id, ...side }));

/** The settings that a side has instead of the student's. */
export function changeOf(
  { run: _, times = {}, ...change }: Side,
  own: ControlValues,
  recipe: Pick<RecipeDeclaration, 'controls'>,
): ChangeOf & { controls: ControlValues } {
  const multiplied = Object.entries(times).map(([name, factor]) => {
    const control = recipe.controls.find((candidate) => candidate.name === name);
    const most = control?.kind === 'number' ? control.max : Infinity;
    return [name, Math.min(most, Number(own[name]) * factor)] as const;
  });
  return { ...change, controls: { ...change.controls, ...Object.fromEntries(multiplied) } };
}

/** Names of the settings that the sides of an ablation are about: no reason for it to be stale. */
export function changedNames({ change, beside }: Pick<AblationOptions, 'change' | 'beside'>) {
  const sides = [change, typeof beside === 'object' && beside ? beside : []].flat();
  return sides.flatMap(({ controls, times, run: _, recipe: __, ...rest }) => [
    ...Object.keys({ ...controls, ...times }),
    ...Object.keys(rest),
  ]);
}

/** A run's settings, each by its name. */
const settings = ({
  controls,
  seed,
  steps,
  data,
  baseModels,
}: Omit<RunSpec, 'key' | 'recipe'>) => ({
  ...controls,
  seed,
  steps,
  data,
  baseModels: baseModels ?? {},
});

/** Names of the settings in which two runs differ. */
export function differences(a: Omit<RunSpec, 'key'>, b: Omit<RunSpec, 'key'>): string[] {
  const [first, second]: Record<string, unknown>[] = [settings(a), settings(b)];
  const names = [...new Set([...Object.keys(first), ...Object.keys(second)])];
  return names.filter((name) => !same(first[name], second[name]));
}
