/** The masks of the paper's figure, asked for once for all cells of a page. */
import type { Lesson } from '../kit';
import type { TaskArgs, TaskResult } from '#training/client';
import { Asked } from './artist.svelte';

type MasksArgs = TaskArgs<'masks'>;
type MasksResult = TaskResult<'masks'>;

/** Six text positions and a grid of 4 × 4, as in figure 11 of the paper. */
export const FIGURE: MasksArgs = { text: 6, width: 4, window: 3, layers: 4 };

const known = new WeakMap<Lesson, Asked<MasksResult>>();

export function maskTables(lesson: Lesson): Asked<MasksResult> {
  let found = known.get(lesson);
  if (!found) known.set(lesson, (found = new Asked<MasksResult>()));
  return found;
}

/** Asks the worker for the tables. */
export const loadMasks = (lesson: Lesson): Promise<MasksResult | null> =>
  maskTables(lesson).ask(() => lesson.lab.task('masks', FIGURE));
