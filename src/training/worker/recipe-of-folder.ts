import { findFile, parseJsonFile } from '#engine/checkpoint';
import { isRecipeId, type RecipeId } from '../declarations';
import { migrate } from '../migrate';
import type { ModelFile } from '../protocol';

/** The recipe that a model's folder names as its own; a folder from elsewhere is read as a GPT. */
export function recipeOfFolder(files: readonly ModelFile[]): RecipeId {
  const config = findFile(files, 'config.json');
  const card = config && migrate((parseJsonFile(config) as { bonsai?: unknown }).bonsai);
  const { recipe } = (card ?? {}) as { recipe?: unknown };
  return typeof recipe === 'string' && isRecipeId(recipe) ? recipe : 'gpt';
}
