import { type Control, type ControlValue, type ControlValues, type ValuesOf } from '../../controls';
import { shippedBaseModel, type RecipeDeclaration } from '../../declaration';
import type { ModelFile, RunSpec } from '../../protocol';
import type { Surroundings } from '../../recipe';
import { TrainingError } from '../../training-error';

interface Controlled<Controls extends readonly Control[]> {
  controls: Controls;
}

/**
 * Every control of the declaration with its value or its default.
 *
 * @throws TrainingError badControls if a value is none that its control takes
 */
export function withDefaults<Controls extends readonly Control[]>(
  { controls }: Controlled<Controls>,
  values: ControlValues,
): ValuesOf<Controls> {
  return read(controls, values, (control, value) => {
    const wanted =
      control.kind === 'choice'
        ? `one of ${control.options.join(', ')}`
        : control.kind === 'number'
          ? 'a number'
          : 'true or false';
    const problem = `The control "${control.name}" takes ${wanted}, and not "${value}".`;
    throw new TrainingError('badControls', problem);
  });
}

/** The same of a model's card, which may be anyone's: what it says and is no value is passed over. */
export const recordedControls = <Controls extends readonly Control[]>(
  { controls }: Controlled<Controls>,
  values: ControlValues,
): ValuesOf<Controls> => read(controls, values, (control) => control.default);

function read<Controls extends readonly Control[]>(
  controls: Controls,
  values: ControlValues,
  otherwise: (control: Control, value: ControlValue) => ControlValue,
): ValuesOf<Controls> {
  const read = controls.map((control) => {
    const value = values[control.name] ?? control.default;
    return [control.name, takes(control, value) ? value : otherwise(control, value)];
  });
  return Object.fromEntries(read) as ValuesOf<Controls>;
}

const takes = (control: Control, value: ControlValue): boolean =>
  control.kind === 'choice'
    ? control.options.some((option) => option === value)
    : typeof value === typeof control.default;

/** The files of the model that a run starts from: the one it names for this role, or the shipped one. */
export async function readBaseModel<BaseModels extends RecipeDeclaration['baseModels']>(
  role: keyof NonNullable<BaseModels> & string,
  declaration: RecipeDeclaration & { baseModels?: BaseModels },
  spec: Pick<RunSpec, 'data' | 'baseModels'>,
  { readModel }: Surroundings,
): Promise<ModelFile[]> {
  const data = spec.data.kind === 'shipped' ? spec.data.id : spec.data.name;
  const id = spec.baseModels?.[role] ?? shippedBaseModel(declaration, role, data);
  if (id === undefined)
    throw new TrainingError(
      'notFound',
      `The recipe ${declaration.id} has no model "${role}" for the data "${data}". Choose other data, or name a model to start from.`,
    );
  return readModel(id);
}
