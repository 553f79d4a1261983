/** What a lesson tells the shared cells, as plain data in a cell's `options`. */
import type { StoredModel } from '#training/client';
import type { Localized } from './types';
import type { Change } from './runs/runs.svelte';
import type { WorldName } from './world/worlds';

/** A measured term and what a reader calls it. */
export interface NamedTerm<Name extends string = string> {
  name: Name;
  label: Localized;
  /** Shown as a percentage: the value is a share. */
  share?: boolean;
  /** Where one number is told: the mean over so many of the newest, since one batch alone is noise. */
  over?: number;
}

export interface SettingsOptions {
  /** Worlds of pictures to choose from, each with the recipe's preset that suits it. */
  worlds?: readonly { id: WorldName; preset: string }[];
  /** Controls by group, in order; `steps` and `seed` are known everywhere. */
  groups: readonly { title: Localized; names: readonly string[] }[];
  help?: Record<string, Localized>;
  /** Names of a choice's options. */
  optionLabels?: Record<string, Localized>;
}

export interface RunChartOptions {
  terms: readonly NamedTerm[];
  y: Localized;
  unit?: string;
  /** Fixes the axis. */
  domain?: readonly [number, number];
  caption: Localized;
  file: string;
  /** Names of the baselines that the recipe gives for the first term. */
  baselines?: Record<string, Localized>;
  /** Shows the student's run alone: for charts that have many lines already. */
  alone?: boolean;
}

export interface SideRunOptions<Term extends string = string> {
  /** What it is made of, where that is not the student's settings. */
  change: Change;
  /** What is told of it at its end. */
  terms: readonly NamedTerm<Term>[];
}

export interface GuessOptions<Term extends string = string, Run extends string = string> {
  /** What is asked; left out where the prose asks. */
  question?: Localized;
  unit: Localized;
  min: number;
  max: number;
  /** Granularity of the slider; numbers along a curve are typed and need none. */
  step?: number;
  /** The run and the term that answer, and by what a share is multiplied. */
  run: Run | 'main';
  term: Term;
  times?: number;
  /** So near, in the unit, a guess counts as right. */
  tolerance: number;
  /** Several numbers along the curve. @default one number, at the end of the run */
  points?: readonly GuessPoint[];
  /** Draws the guess over the curve. */
  chart?: { caption: Localized; y: Localized };
  /** Where to find the answer. */
  where: Localized;
}

/** A point of a curve that is guessed. */
export interface GuessPoint {
  /** Under this name progress keeps it. */
  id: string;
  label: Localized;
  /** A run that ends earlier answers with its end. */
  step: number;
  /** Where it is not that of the others. */
  tolerance?: number;
}

export interface GoalOptions<Term extends string = string, Control extends string = string> {
  /** The task; left out where the prose sets it. */
  text?: Localized;
  /** What every run must fulfil. */
  conditions: readonly GoalCondition<Term, Control>[];
  /** Several goals, easiest first, each with one condition more. @default one, which is called like the cell */
  levels?: readonly GoalLevel<Term, Control>[];
}

export interface GoalLevel<Term extends string = string, Control extends string = string> {
  /** Under this name progress remembers it. */
  id: string;
  label: Localized;
  condition: GoalCondition<Term, Control>;
}

export interface GoalCondition<Term extends string = string, Control extends string = string> {
  label: Localized;
  /** A term of the finished run, a setting or the text that it was trained with, or its parameters. */
  of: { term: Term } | { control: Control } | 'data' | 'parameters';
  is: 'atLeast' | 'atMost' | 'equal';
  value: number | string | boolean;
  share?: boolean;
  /** What is needed in words, where a number would not say it. */
  needed?: Localized;
}

export interface StartOptions {
  /** The models that the lesson's recipe starts from, in order. */
  roles: readonly {
    /** What the recipe calls it, as in its declaration's `from`. */
    role: string;
    /** The recipe that makes such models, and the lesson in which the student made theirs. */
    recipe: string;
    lesson: string;
    /** Name of the run there. @default main */
    run?: string;
    label: Localized;
    /** Whether a model of the student's suits what the lesson is about now; any does unless said. */
    fits?: (model: StartModel, now: StartSituation) => boolean;
  }[];
}

/** What a model was trained on, and how. */
export type StartModel = Pick<StoredModel, 'data' | 'controls'>;

export interface StartSituation {
  /** The data that the lesson is about, by id. */
  data: string;
  /** The model that takes another role now; null while the list of models is not known. */
  model: (role: string) => StartModel | null;
}
