import { shippedStart, type ControlValues, type RecipeDeclaration } from '../declaration';
import type { ModelFile, RunSpec } from '../protocol';
import { TrainingError, type Surroundings } from '../recipe';

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
export async function startOf(
  role: string,
  declaration: RecipeDeclaration,
  spec: Pick<RunSpec, 'data' | 'from'>,
  { readModel }: Surroundings,
): Promise<ModelFile[]> {
  const data = spec.data.kind === 'shipped' ? spec.data.id : spec.data.name;
  const id = spec.from?.[role] ?? shippedStart(declaration, role, data);
  if (id === undefined)
    throw new TrainingError(
      'notFound',
      `The recipe ${declaration.id} has no model "${role}" for the data "${data}". Choose other data, or name a model to start from.`,
    );
  return readModel(id);
}
