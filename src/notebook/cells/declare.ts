import {
  recipes,
  type ControlsOf,
  type DataSource,
  type RecipeId,
  type Term,
} from '#training/client';
import { lessonSettings } from '../lesson-settings';
import type { LessonDeclaration, Localized } from '../types';
import type { Cell } from './cell';

type RefOf<One> = One extends Cell<infer Ref> ? Ref : never;

/** Cells of which each names only cells that are there. */
type Together<All> = {
  [Id in keyof All]: [RefOf<All[Id]>] extends [keyof All] ? All[Id] : Cell<keyof All & string>;
};

export interface LessonParts<R extends RecipeId, All> {
  /** The name of its folder, and of its address. */
  id: string;
  /** How long a student needs for it. */
  minutes: number;
  /** The lesson that it is told after, where its base models do not say so already. */
  after?: string;
  /** How long training may be asked to go on. */
  steps: { min: number; max: number; step: number };
  /** What it is about at first. */
  data: DataSource;
  /** The node of this lesson on the course map: the model that is made, and the lessons it builds upon. */
  model: { name: Localized; from: readonly string[] };
  /** Terms that only this lesson names, besides those of its recipe. */
  terms?: readonly Term[];
  /** Values that it begins with where the preset `lesson` has others; called once a page. */
  begins?: () => Partial<ControlsOf<R>>;
  /** What a reader calls runs that no cell of their own trains, by name. */
  runNames?: Readonly<Record<string, Localized>>;
  /** By id, kebab-case: the URL of the stand-alone cell, and its place in the prose. */
  cells: All;
}

/**
 * A lesson: prose, quiz, words and trials stand beside this declaration in its folder and are found there.
 *
 * @throws if the recipe has no preset `lesson`
 */
export function declareLesson<
  R extends RecipeId,
  Extra extends Readonly<Record<string, unknown>>,
  const All extends Readonly<Record<string, Cell>>,
>(
  { recipe, extra }: { recipe: R; extra: Extra | undefined },
  lesson: LessonParts<R, All & Together<All>>,
): LessonDeclaration {
  const { id, minutes, after, steps, data, model, terms = [], begins, runNames = {} } = lesson;
  const settings = lessonSettings(recipe, steps);
  const cells = Object.entries<Cell>(lesson.cells).map(([id, { spec }]) => ({ id, ...spec }));
  const trained = cells.flatMap((cell) => (cell.runName ? [[cell.id, cell.runName] as const] : []));
  return {
    id,
    minutes,
    ...(after && { after }),
    cells,
    values: () => ({ ...settings.values, data, baseModels: {}, ...extra, ...begins?.() }),
    controls: settings.controls,
    runNames: { ...Object.fromEntries(trained), ...runNames },
    terms: [...recipes[recipe].terms, ...terms],
    model: { ...model, recipe },
  };
}
