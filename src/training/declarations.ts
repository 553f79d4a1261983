import type { RecipeDeclaration } from './declaration';
import { banditDeclaration } from './recipes/bandit/declaration';
import { clipDeclaration } from './recipes/clip/declaration';
import { dalleDeclaration } from './recipes/dalle/declaration';
import { dvaeDeclaration } from './recipes/dvae/declaration';
import { gptDeclaration } from './recipes/gpt/declaration';
import { ppoDeclaration } from './recipes/ppo/declaration';
import { rewardDeclaration } from './recipes/reward/declaration';
import { sftDeclaration } from './recipes/sft/declaration';
import { instructionsDeclaration } from './recipes/instructions/declaration';
import { vaeDeclaration } from './recipes/vae/declaration';

/** What pages may know of every recipe, by id. */
export const recipes = {
  gpt: gptDeclaration,
  instructions: instructionsDeclaration,
  sft: sftDeclaration,
  reward: rewardDeclaration,
  ppo: ppoDeclaration,
  clip: clipDeclaration,
  bandit: banditDeclaration,
  dvae: dvaeDeclaration,
  vae: vaeDeclaration,
  dalle: dalleDeclaration,
};

export type Recipes = typeof recipes;
export type RecipeId = keyof Recipes;

/** The declaration of a recipe by an id that came from elsewhere, if there is one of this id. */
export function declarationOf(id: RecipeId): RecipeDeclaration;
export function declarationOf(id: string): RecipeDeclaration | undefined;
export function declarationOf(id: string): RecipeDeclaration | undefined {
  return isRecipeId(id) ? recipes[id] : undefined;
}

export const isRecipeId = (id: string): id is RecipeId => Object.hasOwn(recipes, id);
