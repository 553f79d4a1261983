import { declarationOf } from '#training/client';
import type { LessonDeclaration } from '../types';
import { plannedTrials, type PlannedTrial } from './plan';
import { readTrial, type Trial, type TrialSettings } from './trial';

/**
 * Holds the files of trials to the cells of a lesson: each cell that wants a trial has it, for all of its
 * seeds and with the settings that it declares today, and no file is left over.
 *
 * @param files what the lesson's folder `trials` holds, by the stems of their names
 * @returns what is wrong, one sentence each
 */
export function trialProblems(lesson: LessonDeclaration, files: Readonly<Record<string, unknown>>) {
  const planned = plannedTrials(lesson);
  const names = new Set(planned.map(({ name }) => name));
  return [
    ...planned.flatMap((plan) => planProblems(plan, files[plan.name])),
    ...Object.keys(files)
      .filter((name) => !names.has(name))
      .map((name) => `${pathOf(lesson.id, name)}: no cell of the lesson wants this trial`),
  ];
}

const pathOf = (lesson: string, name: string) => `src/lessons/${lesson}/trials/${name}.json`;

function planProblems(plan: PlannedTrial, file: unknown): string[] {
  const path = pathOf(plan.lesson, plan.name);
  const again = `npm run trials -- ${plan.lesson} ${plan.cell}`;
  if (file === undefined) return [`${path} is missing: ${again}`];
  try {
    const trial = readTrial(file);
    return mismatches(plan, trial).map((what) => `${path}: ${what}; ${again}`);
  } catch (error) {
    return [`${path}: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function mismatches(plan: PlannedTrial, trial: Trial): string[] {
  const { base, changed } = plan;
  const unmeasured = plan.seeds.filter((seed) => !trial.seeds.includes(seed));
  const told = new Set(trial.measured.flatMap(({ seeds }) => seeds));
  return [
    ...(trial.lesson === plan.lesson && trial.cell === plan.cell ? [] : ['it is of another cell']),
    ...differing(trial.base, base).map((name) => `the base runs had another ${name}`),
    ...(changed && trial.changed
      ? differing(trial.changed, changed).map((name) => `the changed runs had another ${name}`)
      : Boolean(changed) === Boolean(trial.changed)
        ? []
        : ['it compares where the cell does not, or the other way round']),
    ...(unmeasured.length > 0 ? [`it lacks the seeds ${unmeasured.join(', ')}`] : []),
    ...(trial.seeds.every((seed) => told.has(seed))
      ? []
      : ['it does not say of all seeds when they were measured']),
  ];
}

/**
 * Names of the settings in which a trial differs from what is wanted. A control that is younger than the
 * trial had its default, with which a new control leaves things as they were.
 */
export function differing(had: TrialSettings, wanted: TrialSettings): string[] {
  const defaults = new Map(
    declarationOf(wanted.recipe).controls.map((control) => [control.name, control.default]),
  );
  const names = [...new Set([...Object.keys(had.controls), ...Object.keys(wanted.controls)])];
  const models = (settings: TrialSettings) =>
    JSON.stringify(Object.entries(settings.baseModels).sort());
  return [
    ...(['recipe', 'data', 'steps'] as const).filter((name) => had[name] !== wanted[name]),
    ...names.filter((name) => (had.controls[name] ?? defaults.get(name)) !== wanted.controls[name]),
    ...(models(had) === models(wanted) ? [] : ['base model']),
  ];
}
