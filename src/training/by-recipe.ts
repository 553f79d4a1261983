/**
 * What the declarations say, as types by the recipe's id. A union of ids stands for any one of them. What
 * is said of a run of some recipe, nobody knows which, stands under `string`: values by any name, and no
 * probe.
 */
import type { ControlValues, ValuesOf } from './controls';
import type { RecipeId, Recipes } from './declarations';
import type { ProbeShape, ProbeTypes } from './probe-types';

/** A value for every control, by name. */
export type ControlsOf<R extends RecipeId> = ControlsBy[R];
export type ControlName<R extends RecipeId = RecipeId> = Recipes[R]['controls'][number]['name'];
export type TermName<R extends RecipeId = RecipeId> = Recipes[R]['terms'][number]['name'];
export type PresetName<R extends RecipeId = RecipeId> = Recipes[R]['presets'][number]['name'];
export type BaselineName<R extends RecipeId = RecipeId> = Recipes[R]['baselines'][number];
/** What a recipe calls the models that it starts from. */
export type RoleName<R extends RecipeId = RecipeId> = { [Id in R]: keyof BaseModels[Id] }[R];

/** The map of a recipe's probes. */
export type ProbesOf<R extends RecipeId> = Probes[R];
/** Names of the probes that every one of these recipes has. */
export type ProbeName<R extends string> = keyof ArgsBy[R] & keyof ResultsBy[R] & string;
/** What a probe takes, and what it gives. */
export type ProbeArgs<R extends string, P extends ProbeName<R>> = ArgsBy[R][P];
export type ProbeResult<R extends string, P extends ProbeName<R>> = ResultsBy[R][P];

type Controls = { [R in RecipeId]: ValuesOf<Recipes[R]['controls']> };
export interface ControlsBy extends Controls {
  readonly [some: string]: ControlValues;
}

type BaseModels = {
  [R in RecipeId]: { readonly [Role in keyof NonNullable<Recipes[R]['baseModels']>]?: string };
};
/** Ids of the models that a run starts from, by what the recipe calls them. */
export interface BaseModelsBy extends BaseModels {
  readonly [some: string]: Readonly<Partial<Record<string, string>>>;
}

type Ids = { [R in RecipeId]: R };
export interface IdBy extends Ids {
  readonly [some: string]: RecipeId;
}

type Probes = { [R in RecipeId]: Recipes[R]['probes'] extends ProbeTypes<infer Map> ? Map : never };
type Field<Shape, Name extends keyof ProbeShape> = Shape extends ProbeShape ? Shape[Name] : never;
type Args = { [R in RecipeId]: { [P in keyof Probes[R]]: Field<Probes[R][P], 'args'> } };
type Results = { [R in RecipeId]: { [P in keyof Probes[R]]: Field<Probes[R][P], 'result'> } };
interface ArgsBy extends Args {
  readonly [some: string]: object;
}
interface ResultsBy extends Results {
  readonly [some: string]: object;
}
