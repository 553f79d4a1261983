import { isRecipeId, type RecipeId } from '../declarations';
import type { RunSpec } from '../protocol';
import { LabError } from './error';
import type { RunHandle, RunSpecOf } from './handle';

/**
 * Where a run of some recipe becomes a run of a known one, whose controls and probes have types. A run is
 * what its spec names, and `Lab.run` took that spec with its types, so the name is all there is to check.
 *
 * @param recipes the ids that R stands for
 */
export const isOfRecipe = <Run extends { readonly view: { spec: RunSpec } }, R extends string>(
  run: Run,
  recipes: readonly string[],
): run is Run & RunHandle<R> => recipes.some((recipe) => recipe === run.view.spec.recipe);

/**
 * The run as one of this recipe, or of one of these.
 *
 * @throws LabError notFound if it is of another
 */
export function ofRecipe<R extends RecipeId>(
  run: RunHandle,
  ...recipes: readonly R[]
): RunHandle<R> {
  if (isOfRecipe<RunHandle, R>(run, recipes)) return run;
  const { recipe } = run.view.spec;
  throw new LabError(
    'notFound',
    `This run is of the recipe ${recipe} and not of ${recipes.join(' or ')}.`,
  );
}

/** Whether a spec that was kept names a recipe that there is. */
export const isKnown = (spec: RunSpec): spec is RunSpecOf => isRecipeId(spec.recipe);
