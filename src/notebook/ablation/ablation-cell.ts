import { declarationOf, type RecipeId } from '#training/client';
import type { CellSpec, Localized } from '../types';
import type { AblationOptions } from './options';
import { changedNames } from './side';

/** The cell of an ablation in a lesson on a recipe. Its sentences: `main` asks, `outcome` tells. */
export function ablationCell(
  recipe: RecipeId,
  id: string,
  title: Localized,
  options: AblationOptions,
): CellSpec {
  const { controls, baseModels } = declarationOf(recipe);
  const settings = [...controls.map(({ name }) => name), 'steps', 'seed', 'data'];
  // What a cell's own change is about is no reason for its result to be stale.
  const changed = changedNames(options);
  return {
    id,
    kind: 'train',
    title,
    needs: [...settings, ...(baseModels ? ['baseModels'] : [])].filter(
      (name) => !changed.includes(name),
    ),
    provides: [],
    height: 220,
    component: () => import('./Ablation.svelte'),
    texts: { required: ['main', 'outcome'] },
    options: { ...options },
  };
}
