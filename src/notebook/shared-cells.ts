/** Cells that serve every lesson, loaded when one first comes near the screen. */
export const sharedCells = {
  /** Options: `invitation` and `done`, sentences before and after the training. */
  train: () => import('./training/Train.svelte'),
  /** Options: `SettingsOptions`. */
  settings: () => import('./training/SettingsPanel.svelte'),
  /** Options: `RunChartOptions`. */
  chart: () => import('./training/RunChart.svelte'),
  /** Options: `SideRunOptions`. */
  sideRun: () => import('./training/SideRun.svelte'),
  /** Options: `GuessOptions`. */
  guess: () => import('./proof/GuessNumber.svelte'),
  /** The questions in the lesson's `quiz.en.md` and `quiz.zh.md`. */
  quiz: () => import('./quiz/Quiz.svelte'),
  /** Options: `StartOptions`. */
  start: () => import('./start/StartChoice.svelte'),
  /** Options: `PaperOptions`. */
  paper: () => import('./proof/Paper.svelte'),
  /** Options: `GoalOptions`. */
  goal: () => import('./proof/MeasuredGoal.svelte'),
};
