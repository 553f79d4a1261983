import type { RecipeDeclaration } from './declaration';
import { gptDeclaration } from './recipes/gpt/declaration';

/** What pages may know of every recipe, by id. */
export const recipes: Readonly<Record<string, RecipeDeclaration>> = { gpt: gptDeclaration };
