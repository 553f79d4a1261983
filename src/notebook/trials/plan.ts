import {
  declarationOf,
  shippedBaseModel,
  type ControlValues,
  type DataSource,
  type RecipeId,
} from '#training/client';
import type { AblationOptions, Side } from '../ablation/options';
import { changeOf, sidesOf } from '../ablation/side';
import type { CellSpec, LessonDeclaration } from '../types';
import type { CellTrials, TrialSettings, TrialStart } from './trial';

/** A trial as the declaration of its cell wants it. */
export interface PlannedTrial {
  lesson: string;
  cell: string;
  /** Stem of its file: the name of the run, and what it begins with if that is not as in the lesson. */
  name: string;
  base: TrialSettings;
  changed: TrialSettings | null;
  seeds: readonly number[];
  /** Terms that its file must have, and over how many of the newest values each is averaged. */
  terms: readonly { name: string; over?: number }[];
}

/** All trials that the cells of a lesson want. */
export const plannedTrials = (lesson: LessonDeclaration): PlannedTrial[] =>
  lesson.cells.flatMap((cell) => (cell.trials ? trialsOf(lesson, cell, cell.trials) : []));

/** What a cell trains and compares: an ablation, a run for use; nothing for the student's own run. */
type Compared = Partial<Pick<AblationOptions, 'change' | 'beside' | 'terms'>>;

const comparedBy = ({ options }: CellSpec): Compared => (options ?? {}) as Compared;

function trialsOf(lesson: LessonDeclaration, cell: CellSpec, { seeds, also = {} }: CellTrials) {
  const starts: [string, TrialStart][] = [['', { seeds }], ...Object.entries(also)];
  const { terms = [], ...compared } = comparedBy(cell);
  return starts.flatMap(([name, start]) => {
    const begins = startOf(lesson, start);
    return sidesOf({ change: compared.change ?? {} }, cell.id).map((side): PlannedTrial => {
      const changed = withSide(begins, side);
      const base = besideOf(lesson, cell, begins);
      return {
        lesson: lesson.id,
        cell: cell.id,
        name: side.run + (name && `@${name}`),
        base: base ?? changed,
        changed: base && changed,
        seeds: start.seeds,
        terms: wantedTerms(changed.recipe, terms),
      };
    });
  });
}

/** What the run of a cell is compared with; null if with nothing. */
function besideOf(lesson: LessonDeclaration, cell: CellSpec, begins: TrialSettings) {
  const { change, beside } = comparedBy(cell);
  // A run that is trained for use alone has a change, too, and no outcome.
  if (!change || beside === null || !cell.texts?.required.includes('outcome')) return null;
  if (beside === undefined) return begins;
  return withSide(begins, typeof beside === 'object' ? beside : sideOf(lesson, beside));
}

/** What the run of another cell changes. */
function sideOf(lesson: LessonDeclaration, id: string): Side {
  const cell = lesson.cells.find((other) => other.id === id);
  const { change } = cell ? comparedBy(cell) : {};
  if (!change)
    throw new Error(`a trial stands beside ${id}, which is no cell with a run of its own`);
  return sidesOf({ change }, id)[0]!;
}

/** The settings that a lesson begins with, or those that a trial begins with instead. */
function startOf(lesson: LessonDeclaration, { preset, ...start }: TrialStart): TrialSettings {
  const values = lesson.values();
  const recipe = declarationOf(lesson.model.recipe);
  const found = recipe.presets.find(({ name }) => name === preset);
  if (preset !== undefined && !found)
    throw new Error(`the recipe ${recipe.id} has no preset “${preset}”`);
  const controls = recipe.controls.map(({ name, default: otherwise }) => {
    const value = found ? found.controls[name] : (values[name] as ControlValues[string]);
    return [name, start.controls?.[name] ?? value ?? otherwise] as const;
  });
  const models = values['baseModels'] as Record<string, string> | undefined;
  return complete({
    recipe: lesson.model.recipe,
    data: found?.data ?? dataId(values['data'] as DataSource),
    steps: start.steps ?? found?.steps ?? Number(values['steps']),
    controls: Object.fromEntries(controls),
    baseModels: { ...models, ...start.baseModels },
  });
}

function withSide(begins: TrialSettings, side: Side): TrialSettings {
  const id = side.recipe ?? begins.recipe;
  const recipe = declarationOf(id);
  const own = id === begins.recipe;
  const defaults = recipe.controls.map(({ name, default: value }) => [name, value] as const);
  const kept = own ? begins.controls : Object.fromEntries(defaults);
  const { steps = begins.steps, data, baseModels, controls } = changeOf(side, kept, recipe);
  return complete({
    recipe: id,
    data: data ? dataId(data) : begins.data,
    steps,
    controls: { ...kept, ...controls },
    baseModels: { ...(own && begins.baseModels), ...baseModels },
  });
}

/** Models that are named, by role; others are those that ship. */
type Incomplete = Omit<TrialSettings, 'baseModels'> & {
  baseModels: Readonly<Partial<Record<string, string>>>;
};

/** Names the models that a run starts from where nothing was chosen: those that ship. */
function complete({ baseModels, ...settings }: Incomplete): TrialSettings {
  const recipe = declarationOf(settings.recipe);
  const models = Object.keys(recipe.baseModels ?? {}).flatMap((role) => {
    const model = baseModels[role] ?? shippedBaseModel(recipe, role, settings.data);
    return model === undefined ? [] : [[role, model] as const];
  });
  return { ...settings, baseModels: Object.fromEntries(models) };
}

function dataId(data: DataSource): string {
  if (data.kind === 'shipped') return data.id;
  throw new Error('a trial cannot be about own data: nobody else could repeat it');
}

/** What the cell shows, and whatever else the recipe measures apart from the steps. */
function wantedTerms(recipe: RecipeId, shown: readonly { name: string; over?: number }[]) {
  const named = shown.map(({ name, over }) => ({ name, ...(over !== undefined && { over }) }));
  const evaluated = declarationOf(recipe).terms.filter(
    (term) => term.evaluated && !named.some(({ name }) => name === term.name),
  );
  return [...named, ...evaluated.map(({ name }) => ({ name }))];
}
