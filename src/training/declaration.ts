/**
 * What a page may know of a recipe: plain data, no engine. A page builds its controls, its charts and
 * its formulas from a declaration; the worker holds the recipe that fulfils it.
 */
import type { Control, ControlValues, ValuesOf, WithDefaults } from './controls';
import type { ProbeTypes } from './probe-types';

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

/** A list of terms whose names are literal types. */
export const declareTerms = <const Terms extends readonly Term[]>(terms: Terms): Terms => terms;

/** A named set of control values that is known to work on an adapter of this kind. */
export interface Preset<Name extends string = string> {
  name: Name;
  steps: number;
  /** Of some controls; the others have their defaults. */
  controls: ControlValues;
  /** A shipped text, or `own` where the caller must bring one. */
  data?: string;
}

/** A preset as it is declared: a control or a value that does not exist does not compile. */
export interface PresetOf<Controls extends readonly Control[], Name extends string> extends Omit<
  Preset<Name>,
  'controls'
> {
  controls: Partial<ValuesOf<Controls>>;
}

/** Presets of these controls. */
export const declarePresets = <
  const Controls extends readonly Control[],
  const Name extends string,
>(
  _of: Controls,
  presets: readonly PresetOf<Controls, Name>[],
): readonly PresetOf<Controls, Name>[] => presets;

/** The id of a shipped model, or one for each data that a run may be about, by the data's id. */
export type ShippedBaseModel = string | Readonly<Record<string, string>>;

export interface RecipeDeclaration {
  id: string;
  controls: readonly Control[];
  terms: readonly Term[];
  presets: readonly Preset[];
  /** The models that a run starts from: what the recipe calls each, and the shipped one by default. */
  baseModels?: Readonly<Record<string, ShippedBaseModel>>;
  /** Names of the values that terms are compared with: chance, an entropy, a ceiling. */
  baselines: readonly string[];
  /** What each probe takes and gives; a type alone. */
  probes: ProbeTypes<object>;
}

/** A declaration whose names are known to the compiler. */
export interface DeclarationOf<
  Id extends string,
  Controls extends readonly Control[],
  Terms extends readonly Term[],
  PresetName extends string,
  Baseline extends string,
  BaseModels extends Readonly<Record<string, ShippedBaseModel>>,
  Probes extends object,
> extends RecipeDeclaration {
  readonly id: Id;
  readonly controls: Controls;
  readonly terms: Terms;
  readonly presets: readonly Preset<PresetName>[];
  readonly baselines: readonly Baseline[];
  readonly baseModels?: BaseModels;
  readonly probes: ProbeTypes<Probes>;
}

type Nothing = Readonly<Record<never, string>>;

/**
 * A declaration that keeps its literal types: ids, controls and their options, terms, presets, baselines,
 * base models and probes. What does not fit together (a preset that sets a control that does not exist, a
 * choice that begins with none of its options) does not compile.
 */
export const declareRecipe = <
  const Id extends string,
  const Controls extends readonly Control[],
  const Terms extends readonly Term[],
  const PresetName extends string,
  Probes extends object,
  const Baseline extends string = never,
  const BaseModels extends Readonly<Record<string, ShippedBaseModel>> = Nothing,
>(declaration: {
  id: Id;
  controls: Controls & WithDefaults<Controls>;
  terms: Terms;
  presets: readonly PresetOf<Controls, PresetName>[];
  baselines?: readonly Baseline[];
  baseModels?: BaseModels;
  probes: ProbeTypes<Probes>;
}): DeclarationOf<Id, Controls, Terms, PresetName, Baseline, BaseModels, Probes> => ({
  ...declaration,
  presets: declaration.presets as readonly Preset<PresetName>[],
  baselines: declaration.baselines ?? [],
});

/**
 * The shipped model that a run on these data starts from unless it names another.
 *
 * @param data id of shipped data
 */
export function shippedBaseModel(
  { baseModels }: Pick<RecipeDeclaration, 'baseModels'>,
  role: string,
  data: string,
): string | undefined {
  const shipped = baseModels?.[role];
  if (typeof shipped !== 'object') return shipped;
  return Object.hasOwn(shipped, data) ? shipped[data] : undefined;
}

/** Baselines by term, as a session of this recipe may report them. */
export type BaselinesOf<D extends RecipeDeclaration> = {
  readonly [Term in D['terms'][number]['name']]?: { name: D['baselines'][number]; value: number }[];
};
