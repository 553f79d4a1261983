import { parseArgs } from 'node:util';
import type { Control, ControlValue, ControlValues } from '../../src/training/controls';
import type { Preset, RecipeDeclaration } from '../../src/training/declaration';
import { declarationOf, recipes } from '../../src/training/declarations';
import type { BackendName } from '../../src/training/protocol';

export interface TrainArguments {
  recipe: RecipeDeclaration;
  preset: Preset;
  seed: number;
  steps: number;
  controls: ControlValues;
  backend: BackendName | null;
  text: string | null;
  /** Models to start from by role: a folder, or the id of a shipped one. */
  baseModels: Record<string, string>;
  out: string | null;
  /** What the model is called in its card; its folder's name unless said otherwise. */
  name: string | null;
  json: boolean;
}

/** A command line that cannot be carried out; the message says what to change. */
export class UsageError extends Error {}

const BACKENDS = ['webgpu', 'wasm', 'cpu'];

/** The seed of every preset unless another is asked for. */
const SEED = 1337;

export function help(): string {
  const lines = Object.values(recipes).map(
    ({ id, presets }) => `  ${id}: ${presets.map(({ name }) => name).join(', ')}`,
  );
  return `npm run train -- <recipe> [options]

  --preset P          a named setting (default: the recipe's first that needs no text)
  --seed N            a whole number (default ${SEED})
  --steps N           number of updates
  --set name=value    one control; may be repeated
  --backend B         ${BACKENDS.join(', ')} (default: the fastest there is)
  --text FILE         train on this text
  --from role=MODEL   start from this folder or shipped model; may be repeated
  --out DIR           write the model as a Hugging Face folder
  --name TEXT         what its card calls it (default: the folder's name)
  --json              the last line is one JSON object

Recipes and their presets:
${lines.join('\n')}`;
}

/** @throws UsageError */
export function readArguments(argv: string[]): TrainArguments | 'help' {
  const { values, positionals } = parse(argv);
  if (values.help) return 'help';
  const [id] = positionals;
  const recipe = id ? declarationOf(id) : undefined;
  if (!recipe)
    throw new UsageError(
      `${id ? `There is no recipe "${id}".` : 'Name a recipe.'} Choose one of: ${Object.keys(recipes).join(', ')}.`,
    );
  const preset = presetOf(recipe, values.preset);
  const text = values.text ?? null;
  if (preset.data === 'own' && text === null)
    throw new UsageError(`The preset ${preset.name} needs a text: add --text FILE.`);
  return {
    recipe,
    preset,
    seed: wholeNumber('seed', values.seed, SEED, 0),
    steps: wholeNumber('steps', values.steps, preset.steps, 1),
    controls: { ...preset.controls, ...readControls(recipe, values.set ?? []) },
    backend: backendOf(values.backend),
    text,
    baseModels: readBaseModels(recipe, values.from ?? []),
    out: values.out ?? null,
    name: values.name ?? null,
    json: values.json ?? false,
  };
}

function parse(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        preset: { type: 'string' },
        seed: { type: 'string' },
        steps: { type: 'string' },
        set: { type: 'string', multiple: true },
        backend: { type: 'string' },
        text: { type: 'string' },
        from: { type: 'string', multiple: true },
        out: { type: 'string' },
        name: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}. See --help.`);
  }
}

function presetOf(recipe: RecipeDeclaration, name: string | undefined): Preset {
  const found = recipe.presets.find((preset) =>
    name === undefined ? preset.data !== 'own' : preset.name === name,
  );
  if (found) return found;
  const known = recipe.presets.map((preset) => preset.name).join(', ');
  throw new UsageError(`${recipe.id} has no preset "${name}". Choose one of: ${known}.`);
}

function wholeNumber(name: string, given: string | undefined, otherwise: number, least: number) {
  const value = given === undefined ? otherwise : Number(given);
  if (Number.isSafeInteger(value) && value >= least) return value;
  throw new UsageError(`--${name} must be a whole number from ${least} on, not "${given}".`);
}

function backendOf(given: string | undefined): BackendName | null {
  if (given === undefined) return null;
  if (BACKENDS.includes(given)) return given as BackendName;
  throw new UsageError(`--backend must be one of ${BACKENDS.join(', ')}, not "${given}".`);
}

function readBaseModels(recipe: RecipeDeclaration, pairs: string[]): Record<string, string> {
  const roles = Object.keys(recipe.baseModels ?? {});
  return Object.fromEntries(
    pairs.map((pair) => {
      const [role, ...rest] = pair.split('=');
      const model = rest.join('=');
      if (roles.includes(role) && model !== '') return [role, model];
      throw new UsageError(
        roles.length === 0
          ? `${recipe.id} starts from nothing and takes no --from.`
          : `--from must be one of ${roles.map((name) => `${name}=MODEL`).join(', ')}, not "${pair}".`,
      );
    }),
  );
}

function readControls(recipe: RecipeDeclaration, pairs: string[]): ControlValues {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name, ...rest] = pair.split('=');
      const control = recipe.controls.find((candidate) => candidate.name === name);
      if (!control)
        throw new UsageError(
          `There is no control "${name}". Choose one of: ${recipe.controls.map((c) => c.name).join(', ')}.`,
        );
      return [name, readValue(control, rest.join('='))];
    }),
  );
}

function readValue(control: Control, given: string): ControlValue {
  switch (control.kind) {
    case 'number': {
      const value = Number(given);
      if (given !== '' && value >= control.min && value <= control.max) return value;
      throw new UsageError(
        `${control.name} must be a number from ${control.min} to ${control.max}, not "${given}".`,
      );
    }
    case 'switch':
      if (given === 'true' || given === 'false') return given === 'true';
      throw new UsageError(`${control.name} must be true or false, not "${given}".`);
    case 'choice':
      if (control.options.includes(given)) return given;
      throw new UsageError(
        `${control.name} must be one of ${control.options.join(', ')}, not "${given}".`,
      );
  }
}
