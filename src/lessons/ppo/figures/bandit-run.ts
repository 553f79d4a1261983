import type { Lesson } from '../kit';
import { runsOf, type LessonRun } from '#notebook';

/** Name of the bandit's run in this lesson. */
export const BANDIT = 'bandit';

/** Iterations of the bandit: enough to land. */
const BANDIT_STEPS = 120;

/** Iterations a second: slow enough to be watched. */
const WATCHED = 24;

/** The bandit's run with β as the page has it; opening it trains nothing. */
export function openBandit(lesson: Lesson): LessonRun {
  const run = runsOf(lesson).open(BANDIT, {
    recipe: 'bandit',
    baseModels: {},
    controls: { beta: lesson.values.banditBeta },
    steps: BANDIT_STEPS,
    data: { kind: 'shipped', id: 'bandit' },
  });
  run.handle.setSpeed(WATCHED);
  return run;
}

/** The run if it has the β of the page; another β makes another run. */
export function currentBandit(lesson: Lesson): LessonRun | null {
  const run = runsOf(lesson).get(BANDIT);
  return run?.handle.view.spec.controls.beta === lesson.values.banditBeta ? run : null;
}
