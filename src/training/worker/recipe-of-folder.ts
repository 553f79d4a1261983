import { findFile, parseJsonFile } from '#engine/checkpoint';
import type { ModelFile } from '../protocol';
import { recipes } from '../declarations';

/** The recipe that a model's folder names as its own; a folder from elsewhere is read as a GPT. */
export function recipeOfFolder(files: readonly ModelFile[]): string {
  const config = findFile(files, 'config.json');
  const said =
    config && (parseJsonFile(config) as { bonsai?: { recipe?: unknown } }).bonsai?.recipe;
  return typeof said === 'string' && Object.hasOwn(recipes, said) ? said : 'gpt';
}
