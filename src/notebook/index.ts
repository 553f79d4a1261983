/** The face of the notebook: the shape of a lesson, the page that shows it, and what cells use. */
export type {
  CellKind,
  CellSpec,
  CompiledProse,
  LessonDeclaration,
  LessonSpec,
  Localized,
  PartNames,
  PartText,
  Prose,
  ProseAbout,
  ValueWords,
} from './types';
export { cellsOf } from './cells/kit';
export { declareLesson } from './cells/declare';
export type { CellProps, SharedCellProps } from './cells/props';
export type {
  ChangeOf,
  GoalLevel,
  GoalOptions,
  GuessOptions,
  NamedTerm,
  StartModel,
  StartSituation,
} from './cells/options';
export type { LessonValues, ValueName } from './cells/values';
export { resolveLesson, type LessonFiles } from './resolve-lesson';
export type { Words } from './words';
export { LessonContext, type ContextSetup } from './context.svelte';
export type { CellActions } from './cell/actions';
export type { CellState, CellStatus } from './graph/graph.svelte';
export type { Highlight } from './highlight/highlight.svelte';

/** The same prompts, answered by two models of the world of instructions; loaded when it is shown. */
export const answers = () => import('./answers/Answers.svelte');
export { default as Answer } from './answers/Answer.svelte';
export { isMark, subjects } from './answers/words';

export { default as CodeView } from './code/CodeView.svelte';
export type { CodePart, LineTerms, SourceCode } from './code/source-code';

export { default as Lesson } from './lesson/Lesson.svelte';
export { backendName, deviceText } from './lesson/device-text';
export { failureOf, failureText } from './lesson/failure-text';
export { default as EmbeddedCell } from './embed/EmbeddedCell.svelte';
export { default as EmbeddedLesson } from './embed/EmbeddedLesson.svelte';
export { lessonAddress } from './embed/addresses';

export { noOptions, type LessonOptions, type Report } from './options/options';
export { parseOptions } from './options/parse-options';
export { progress } from './progress/progress.svelte';
export type { LessonRecord, Prediction } from './progress/record';
export { nearEnough, readGuess, readOutcome, type Guess, type Outcome } from './proof/guess';
export { default as Paper } from './proof/Paper.svelte';
export type { OwnRun, PaperColumn, PaperOptions, PaperRow, PaperTable } from './proof/paper';
export { default as CellText } from './prose/CellText.svelte';
export { checkLesson } from './prose/check';

export { differing, trialProblems } from './trials/check';
export { plannedTrials, type PlannedTrial } from './trials/plan';
export { readTrial, type Measured, type Trial, type TrialSettings } from './trials/trial';

export { default as AnotherSeed } from './ablation/AnotherSeed.svelte';
export { readBelief, readFinding, type Belief, type Finding } from './ablation/belief';
export { default as LastTexts } from './ablation/LastTexts.svelte';
export { default as BothPictures } from './ablation/Pictures.svelte';
export type { AblationOptions, Check, SampleProps, ShownRun, Side } from './ablation/options';

export { default as Invitation } from './look/Invitation.svelte';
export { default as Look } from './look/Look.svelte';
export { default as Trouble } from './look/Trouble.svelte';
export { liveProbe, type LiveProbe } from './runs/probe.svelte';
export { forgetSpec, recallSpec } from './runs/remembered-specs';
export { LessonRun, runsOf } from './runs/runs.svelte';
export { untilRun } from './runs/until-run';
export { bitsPerByte, newestValue, pointsOf, smoothed, thinned } from './training/curves';
export { keptCurvesOf, type KeptCurve } from './training/kept-curves.svelte';
export { runName } from './training/run-words';
export { plainSymbol } from './training/plain-symbol';
export { default as SettingFields } from './training/SettingFields.svelte';
export { throttled } from './training/throttled.svelte';
export type { Quiz, QuizOption, QuizQuestion } from './quiz/question';
export { lessonSettings, presetValues, type LessonSettings } from './lesson-settings';
export { chooseData, worldWords, type WorldName } from './world/worlds';
export { default as WorldChoice } from './world/WorldChoice.svelte';
