import type { RecipeDeclaration } from './declaration';
import { banditDeclaration } from './recipes/bandit/declaration';
import { clipDeclaration } from './recipes/clip/declaration';
import { dalleDeclaration } from './recipes/dalle/declaration';
import { dvaeDeclaration } from './recipes/dvae/declaration';
import { gptDeclaration } from './recipes/gpt/declaration';
import { ppoDeclaration } from './recipes/ppo/declaration';
import { rewardDeclaration } from './recipes/reward/declaration';
import { sftDeclaration } from './recipes/sft/declaration';
import { tellDeclaration } from './recipes/tell/declaration';
import { vaeDeclaration } from './recipes/vae/declaration';

/** What pages may know of every recipe, by id. */
export const recipes: Readonly<Record<string, RecipeDeclaration>> = {
  gpt: gptDeclaration,
  tell: tellDeclaration,
  sft: sftDeclaration,
  reward: rewardDeclaration,
  ppo: ppoDeclaration,
  clip: clipDeclaration,
  bandit: banditDeclaration,
  dvae: dvaeDeclaration,
  vae: vaeDeclaration,
  dalle: dalleDeclaration,
};
