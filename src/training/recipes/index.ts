import { TrainingError, type Recipe } from '../recipe';
import { banditRecipe } from './bandit';
import { clipRecipe } from './clip';
import { dalleRecipe } from './dalle';
import { dvaeRecipe } from './dvae';
import { gptRecipe } from './gpt';
import { ppoRecipe } from './ppo';
import { rewardRecipe } from './reward';
import { sftRecipe } from './sft';
import { tellRecipe } from './tell';
import { vaeRecipe } from './vae';

const recipes: Record<string, Recipe> = {
  gpt: gptRecipe,
  tell: tellRecipe,
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
export function recipeOf(id: string): Recipe {
  const recipe = Object.hasOwn(recipes, id) ? recipes[id] : undefined;
  if (recipe) return recipe;
  const known = Object.keys(recipes).join(', ');
  throw new TrainingError('notFound', `There is no recipe "${id}". Choose one of: ${known}.`);
}
