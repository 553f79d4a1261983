import type { ProbesOf } from '../by-recipe';
import { isRecipeId, type RecipeId } from '../declarations';
import type { Recipe } from '../recipe';
import { TrainingError } from '../training-error';
import { banditRecipe } from './bandit';
import { clipRecipe } from './clip';
import { dalleRecipe } from './dalle';
import { dvaeRecipe } from './dvae';
import { gptRecipe } from './gpt';
import { ppoRecipe } from './ppo';
import { rewardRecipe } from './reward';
import { sftRecipe } from './sft';
import { instructionsRecipe } from './instructions';
import { vaeRecipe } from './vae';

const recipes: { readonly [Id in RecipeId]: Recipe<ProbesOf<Id>> } = {
  gpt: gptRecipe,
  instructions: instructionsRecipe,
  sft: sftRecipe,
  reward: rewardRecipe,
  ppo: ppoRecipe,
  clip: clipRecipe,
  bandit: banditRecipe,
  dvae: dvaeRecipe,
  vae: vaeRecipe,
  dalle: dalleRecipe,
};

/** @throws TrainingError if there is no recipe by this id */
export function recipeOf<R extends RecipeId>(id: R): Recipe<ProbesOf<R>>;
export function recipeOf(id: string): Recipe;
export function recipeOf(id: string): Recipe {
  if (isRecipeId(id)) return recipes[id];
  const known = Object.keys(recipes).join(', ');
  throw new TrainingError('notFound', `There is no recipe "${id}". Choose one of: ${known}.`);
}
