import type { RecipeId } from '#training/client';
import type { LessonContext } from '../context.svelte';
import type { CellSpec } from '../types';

/**
 * What a figure of a lesson is given. `CellProps<'dvae'>` in the lesson on the recipe `dvae`.
 *
 * @typeParam R the recipe of the lesson: types its values, its run and its probes
 * @typeParam Options arguments of the cell's declaration, for a figure that serves several cells
 * @typeParam Extra values that only this lesson has
 */
export interface CellProps<R extends RecipeId = RecipeId, Options = unknown, Extra = unknown> {
  cell: CellSpec<Options>;
  lesson: LessonContext<R, Extra>;
}

/** What a cell that serves every lesson is given. */
export type SharedCellProps<Options = unknown> = CellProps<RecipeId, Options>;
