/**
 * What a page may know of a recipe: plain data, no engine. A page builds its controls, its charts and
 * its formulas from a declaration; the worker holds the recipe that fulfils it.
 */

export type ControlValue = number | string | boolean;
export type ControlValues = Record<string, ControlValue>;

interface ControlBase {
  /** camelCase, stable: the key in URLs (`set.width=64`), in `--set width=64` and in saved runs. */
  name: string;
  /** The symbol of the papers, as KaTeX source, where there is one. */
  symbol?: string;
}

export interface NumberControl extends ControlBase {
  kind: 'number';
  min: number;
  max: number;
  /** Granularity; with `scale: 'log'` the number of steps a decade is left to the widget. */
  step: number;
  scale?: 'linear' | 'log';
  default: number;
}

export interface ChoiceControl extends ControlBase {
  kind: 'choice';
  options: readonly string[];
  default: string;
}

export interface SwitchControl extends ControlBase {
  kind: 'switch';
  default: boolean;
}

export type Control = NumberControl | ChoiceControl | SwitchControl;

/** One number that a recipe reports: one name, one symbol and one colour on the whole site. */
export interface Term {
  /** camelCase and stable, e.g. `valLoss`; the key in curves, in `--json` and in `data-term`. */
  name: string;
  /** KaTeX source. */
  symbol: string;
  /** Colour token: the CSS variable `--term-<colour>`. */
  colour: 'blue' | 'orange' | 'green' | 'purple' | 'vermilion' | 'sky' | 'yellow' | 'ink';
  /** e.g. `nats/token`; empty for a pure number. */
  unit: string;
  /** Measured apart from the steps, now and then: such points are few, and a record keeps them all. */
  evaluated?: true;
}

/** A named set of control values that is known to work on an adapter of this kind. */
export interface Preset {
  name: string;
  steps: number;
  controls: ControlValues;
  /** A shipped text, or `own` where the caller must bring one. */
  data?: string;
}

/** The id of a shipped model, or one for each data that a run may be about, by the data's id. */
export type ShippedStart = string | Readonly<Record<string, string>>;

export interface RecipeDeclaration {
  id: string;
  controls: readonly Control[];
  terms: readonly Term[];
  presets: readonly Preset[];
  /** The models that a run starts from: what the recipe calls each, and the shipped one by default. */
  from?: Readonly<Record<string, ShippedStart>>;
  /** Names of the probes, see the recipe for their arguments and results. */
  probes: readonly string[];
}

/**
 * The shipped model that a run on these data starts from unless it names another.
 *
 * @param data id of shipped data
 */
export function shippedStart(
  { from }: Pick<RecipeDeclaration, 'from'>,
  role: string,
  data: string,
): string | undefined {
  const start = from?.[role];
  if (typeof start !== 'object') return start;
  return Object.hasOwn(start, data) ? start[data] : undefined;
}
