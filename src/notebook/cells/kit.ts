import type { Component } from 'svelte';
import {
  recipes,
  type BaselineName,
  type ControlName,
  type PresetName,
  type RecipeDeclaration,
  type RecipeId,
  type RoleName,
  type TermName,
} from '#training/client';
import type { AblationOptions, Beside } from '../ablation/options';
import { changedNames } from '../ablation/side';
import { cellOf, type Place } from './cell';
import type { FigureOf, PerDataset } from './figure';
import type {
  ChartOptions,
  FormulaOptions,
  GoalOptions,
  GuessOptions,
  NamedTerm,
  RunPlace,
  SettingsOptions,
  SideRunOptions,
  StartOptions,
  TermWords,
} from './options';
import type { PaperOptions } from '../proof/paper';
import type { CellProps } from './props';

/** A setting that a panel may offer: a control of the recipe, how long to train, and the seed. */
export type SettingName<R extends RecipeId> = ControlName<R> | 'steps' | 'seed';

/**
 * The cells of a lesson on one recipe. Each builder takes the names of that recipe and no others, so that a
 * misspelt term, control, preset, role or value does not compile.
 *
 * @param recipe the recipe that the lesson trains
 * @param extra values of the graph that only this lesson has, with what they begin with
 */
export function cellsOf<
  const R extends RecipeId,
  Extra extends Readonly<Record<string, unknown>> = Readonly<Record<never, never>>,
>(recipe: R, extra?: Extra) {
  const declaration: RecipeDeclaration = recipes[recipe];
  const controls = declaration.controls.map(({ name }) => name);
  const models = Object.keys(declaration.baseModels ?? {}).length > 0 ? ['baseModels'] : [];
  /** Everything that a run of this lesson is made of. */
  const ofRun: readonly string[] = [...controls, 'steps', 'seed', 'data', ...models];

  return {
    recipe,
    extra,
    ofRun,

    /** Terms of the recipe with what a reader calls them, for charts and tables. */
    terms<const T extends Partial<Record<TermName<R>, TermWords>>>(
      words: T & Record<Exclude<keyof T, TermName<R>>, never>,
    ) {
      const named = Object.entries<TermWords>(words).map(([name, its]) => [name, { ...its, name }]);
      return Object.fromEntries(named) as { [K in keyof T & TermName<R>]: NamedTerm<K> };
    },

    /** The training of the student's own model. Prose: an invitation, and what is said when it is `done`. */
    train: ({ trials, ...place }: Partial<Place> & Pick<RunPlace<R>, 'trials'> = {}) =>
      cellOf(
        { title: { en: 'Train', zh: '训练' }, height: 180, ...place },
        {
          kind: 'train',
          needs: ofRun,
          provides: ['run'],
          texts: { required: ['main', 'done'] },
          trials,
          component: () => import('../training/Train.svelte'),
        },
      ),

    /** The settings of the recipe, in groups; above them the worlds to choose from, if there are several. */
    settings: ({
      groups,
      worlds,
      perDataset,
      ...place
    }: Partial<Place> &
      SettingsOptions<SettingName<R>, PresetName<R>> &
      PerDataset<SettingsOptions<SettingName<R>, PresetName<R>>>) =>
      cellOf(
        { title: { en: 'Settings', zh: '设置' }, height: 460, ...place },
        {
          kind: 'control',
          provides: [...controls, 'steps', 'seed', ...(worlds ? ['data'] : [])],
          options: { groups, ...(worlds && { worlds }) },
          perDataset,
          component: () => import('../training/SettingsPanel.svelte'),
        },
      ),

    /** Which models the run starts from. */
    start: ({ roles, ...place }: Partial<Place> & StartOptions<RoleName<R> & string>) =>
      cellOf(
        { title: { en: 'Start from', zh: '起点' }, height: 50 + 75 * roles.length, ...place },
        {
          kind: 'control',
          provides: ['baseModels'],
          options: { roles },
          component: () => import('../start/StartChoice.svelte'),
        },
      ),

    /**
     * A run with something changed, beside the student's own or another one. Prose: what is changed and what
     * is asked; the `outcome`, which is told after the guess.
     */
    ablation: <const Other extends Beside<R> | undefined = undefined>({
      title,
      name,
      height = 220,
      width,
      trials,
      perDataset,
      ...options
    }: Place &
      RunPlace<R> &
      Omit<AblationOptions<TermName<R>, R>, 'beside'> & { beside?: Other } & PerDataset<
        AblationOptions<TermName<R>, R>
      >) =>
      cellOf<Other extends string ? Other : never>(
        { title, height, width },
        {
          kind: 'train',
          // What a cell's own change is about is no reason for its result to be stale.
          needs: ofRun.filter((name) => !changedNames(options).includes(name)),
          texts: { required: ['main', 'outcome'] },
          options,
          perDataset,
          runName: name ?? title,
          trials,
          component: () => import('../ablation/Ablation.svelte'),
        },
        refsOf(options.beside),
      ),

    /** A second model that is trained for use, with nothing claimed. Prose: what it is for. */
    sideRun: <const Q extends RecipeId = R>({
      title,
      name,
      height = 140,
      width,
      trials,
      ...options
    }: Place & RunPlace<R> & SideRunOptions<Q>) =>
      cellOf(
        { title, height, width },
        {
          kind: 'train',
          texts: { required: ['main'] },
          options,
          runName: name ?? title,
          trials,
          component: () => import('../training/SideRun.svelte'),
        },
      ),

    /** Terms of every run on the page, over the steps. Prose: a caption. */
    chart: ({
      title,
      perDataset,
      height = 90,
      width = 'wide',
      ...options
    }: Place &
      ChartOptions<TermName<R>, BaselineName<R>> &
      PerDataset<ChartOptions<TermName<R>, BaselineName<R>>>) =>
      cellOf(
        { title, height, width },
        {
          kind: 'plot',
          needs: ['run'],
          texts: { required: ['main'] },
          options,
          perDataset,
          component: () => import('../training/RunChart.svelte'),
        },
      ),

    /** A number that the student commits to. Prose: the question, and `where` the answer comes from. */
    guess: <const Run extends string = never>({
      title = { en: 'Your guess', zh: '你的猜测' },
      height = 170,
      width,
      ...options
    }: Partial<Place> & GuessOptions<TermName<R>, Run>) =>
      cellOf<Exclude<Run, 'main'>>(
        { title, height, width },
        {
          kind: 'predict',
          texts: { required: ['where'], optional: ['main'] },
          options,
          component: () => import('../proof/GuessNumber.svelte'),
        },
        options.run === 'main' ? [] : [options.run as Exclude<Run, 'main'>],
      ),

    /** Conditions on the student's own run, each with the number that decides it. Prose: the task. */
    goal: ({
      title = { en: 'The goal', zh: '目标' },
      height = 240,
      width,
      ...options
    }: Partial<Place> & GoalOptions<TermName<R>, SettingName<R>>) =>
      cellOf(
        { title, height, width },
        {
          kind: 'exercise',
          texts: { required: [], optional: ['main'] },
          options,
          component: () => import('../proof/MeasuredGoal.svelte'),
        },
      ),

    /** A formula beside the code that trains. Prose: the formula, and what there is to say of it. */
    formula: ({
      title = { en: 'The loss as a formula and as code', zh: '公式里的损失，代码里的损失' },
      height = 900,
      width = 'wide',
      ...options
    }: Partial<Place> &
      FormulaOptions<TermName<R>> & {
        values?: () => Promise<{ default: Component<CellProps<R, FormulaOptions, Extra>> }>;
      }) =>
      cellOf(
        { title, height, width },
        {
          kind: 'plot',
          texts: { required: ['main'] },
          options,
          component: () => import('../code/Formula.svelte'),
        },
      ),

    /** Tables of what papers print, beside the reader's own run. Prose: a caption, and a `source`. */
    paper: ({
      tables,
      perDataset,
      ...place
    }: Place & PaperOptions<ControlName<R>> & PerDataset<PaperOptions<ControlName<R>>>) =>
      cellOf(
        { width: 'wide', height: 360, ...place },
        {
          kind: 'plot',
          texts: { required: [], optional: ['main', 'source'] },
          options: { tables },
          perDataset,
          component: () => import('../proof/Paper.svelte'),
        },
      ),

    /** The questions of the lesson's `quiz.en.md` and `quiz.zh.md`. */
    quiz: (place: Place) =>
      cellOf(
        { height: 1200, ...place },
        { kind: 'quiz', needs: ['seed'], component: () => import('../quiz/Quiz.svelte') },
      ),

    figure: <Options = unknown>({
      kind = 'plot',
      needs,
      provides,
      texts,
      options,
      perDataset,
      component,
      ...place
    }: FigureOf<R, Extra, Options>) =>
      cellOf(place, {
        kind,
        needs,
        provides,
        texts: { required: texts?.required ?? [], optional: texts?.optional ?? ['main'] },
        options,
        perDataset,
        component,
      }),
  };
}

/** The cell that another one names, if it is a cell. */
const refsOf = <Other>(beside: Other) =>
  (typeof beside === 'string' ? [beside] : []) as (Other extends string ? Other : never)[];

/** What `cellsOf` gives. */
export type Cells<R extends RecipeId, Extra extends Readonly<Record<string, unknown>>> = ReturnType<
  typeof cellsOf<R, Extra>
>;
