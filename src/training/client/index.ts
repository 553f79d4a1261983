/**
 * The page's half of training. Pages import this and nothing else of training or the engine. What a
 * recipe's controls, terms and probes are, its id says: `ProbeResult<'clip', 'retrieval'>`.
 */
export type {
  BaselineName,
  ControlName,
  ControlsOf,
  PresetName,
  ProbeArgs,
  ProbeName,
  ProbeResult,
  RoleName,
  TermName,
} from '../by-recipe';
export type * from '../controls';
export { shippedBaseModel, type Preset, type RecipeDeclaration, type Term } from '../declaration';
export { declarationOf, isRecipeId, recipes, type RecipeId } from '../declarations';
export { migrate } from '../migrate';
export type * from '../protocol';
export { sameSpec } from '../same-spec';
export type * from '../tasks/task-types';
export { LabError } from './error';
export type { Probeable, RunHandle, RunSpecOf, RunView } from './handle';
export { createLab, type Lab, type LabOptions } from './lab';
export { isKnown, ofRecipe } from './of-recipe';
