/** What the graph of a lesson holds, by name. */
import type { ControlsOf, DataSource, RecipeId, RunSpec } from '#training/client';

/** Values that every lesson has, besides the controls of its recipe. */
export interface SharedValues {
  steps: number;
  seed: number;
  data: DataSource;
  /** Ids of the models that the next run starts from, by role; a role that is absent has the shipped one. */
  baseModels: Readonly<Partial<Record<string, string>>>;
  /** What the student's own run was made of; absent until it has been trained. */
  run: RunSpec | undefined;
}

/** All values of a lesson: its recipe's controls, the shared ones, and what only this lesson has. */
export type LessonValues<R extends RecipeId = RecipeId, Extra = unknown> = ControlsOf<R> &
  SharedValues &
  Extra;

/** A value of a lesson by its name. */
export type ValueName<R extends RecipeId, Extra = unknown> = keyof LessonValues<R, Extra> & string;
