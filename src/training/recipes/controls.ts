import type { ControlValues, RecipeDeclaration } from '../declaration';
import type { ModelFile, RunSpec } from '../protocol';
import type { Surroundings } from '../recipe';

/** Every control of the declaration with its value or its default. */
export function withDefaults(
  { controls }: RecipeDeclaration,
  values: ControlValues,
): ControlValues {
  return Object.fromEntries(
    controls.map((control) => [control.name, values[control.name] ?? control.default]),
  );
}

/** The files of the model that a run starts from: the one it names for this role, or the shipped one. */
export function startOf(
  role: string,
  declaration: RecipeDeclaration,
  spec: RunSpec,
  { readModel }: Surroundings,
): Promise<ModelFile[]> {
  const id = spec.from?.[role] ?? declaration.from?.[role];
  if (id === undefined) throw new Error(`The recipe ${declaration.id} has no model "${role}".`);
  return readModel(id);
}
