/**
 * What a lesson says of the cells that serve every lesson. Names of terms, controls, roles, presets and
 * cells are type parameters: a builder of `cellsOf` fills in those of its lesson.
 */
import type {
  ControlsOf,
  DataSource,
  PresetName,
  RecipeId,
  StoredModel,
  TermName,
} from '#training/client';
import type { CodePart } from '../code/source-code';
import type { WorldName } from '../world/worlds';
import type { CellTrials } from '../trials/trial';
import type { Localized } from '../types';

/** A measured term and what a reader calls it. */
export interface NamedTerm<Term extends string = string> extends TermWords {
  name: Term;
}

export interface TermWords {
  label: Localized;
  /** Shown as a percentage: the value is a share. */
  share?: boolean;
  /** Where one number is told: the mean over so many of the newest, since one batch alone is noise. */
  over?: number;
}

/** What differs from the student's own settings. */
export interface ChangeOf<R extends RecipeId = RecipeId> {
  /** Another recipe than the lesson's own: the settings are then that recipe's defaults. */
  recipe?: R;
  /** Models to start from, by role. */
  baseModels?: Readonly<Partial<Record<string, string>>>;
  controls?: Partial<ControlsOf<R>>;
  seed?: number;
  steps?: number;
  data?: DataSource;
}

/** What a cell says of the run that it trains. */
export interface RunPlace<R extends RecipeId> {
  /** What a reader calls the run. @default the cell's title */
  name?: Localized;
  /** The seeds that what the prose says of it was tried with. */
  trials?: CellTrials<PresetName<R>, ControlsOf<R>>;
}

/** A second model that a lesson trains for use. */
export interface SideRunOptions<R extends RecipeId = RecipeId> {
  change: ChangeOf<R>;
  /** What is measured. */
  terms: readonly NamedTerm<TermName<R>>[];
}

/** A formula, which the prose holds, beside its code. */
export interface FormulaOptions<Term extends string = string> {
  /** `() => import('./formula-code')`: the code of the formula, and which lines speak of which term. */
  code: () => Promise<{ code: readonly CodePart[] }>;
  /** Terms whose newest values in the student's run stand below. */
  terms?: readonly NamedTerm<Term>[];
  /** Or a component that shows values. */
  values?: () => Promise<{ default: unknown }>;
}

export interface SettingsOptions<Setting extends string = string, Preset extends string = string> {
  /** Worlds of pictures to choose from, each with the recipe's preset that suits it. */
  worlds?: readonly { id: WorldName; preset: Preset }[];
  /** Controls by group, in order. */
  groups: readonly { title: Localized; names: readonly Setting[] }[];
}

export interface ChartOptions<Term extends string = string, Baseline extends string = string> {
  terms: readonly NamedTerm<Term>[];
  y: Localized;
  unit?: string;
  /** Fixes the axis. */
  domain?: readonly [number, number];
  /** Names of the baselines that the recipe gives for the first term. */
  baselines?: Readonly<Partial<Record<Baseline, Localized>>>;
  /** Shows the student's run alone: for charts that have many lines already. */
  alone?: boolean;
}

export interface GuessOptions<Term extends string = string, Run extends string = string> {
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

export interface StartOptions<Role extends string = string> {
  /** The models that the lesson's recipe starts from, in order. */
  roles: readonly {
    role: Role;
    /** The recipe that makes such models, and the lesson in which the student made theirs. */
    recipe: RecipeId;
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
