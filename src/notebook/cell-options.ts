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

export interface GuessOptions {
  question: Localized;
  unit: Localized;
  min: number;
  max: number;
  step: number;
  /** The run and the term that answer, and by what a share is multiplied. */
  run: string;
  term: string;
  times: number;
  /** So near, in the unit, a guess counts as right. */
  tolerance: number;
  /** Where to find the answer. */
  where: Localized;
}

export interface GoalOptions {
  text: Localized;
  conditions: readonly {
    label: Localized;
    /** A term of the finished run, or a control that it was trained with. */
    of: { term: string } | { control: string };
    is: 'atLeast' | 'atMost';
    value: number;
    share?: boolean;
  }[];
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
