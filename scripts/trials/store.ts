import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { differing, readTrial, type PlannedTrial, type Trial } from '#notebook';
import type { TrialArguments } from './arguments';
import type { OpenPlan } from './jobs';

const pathOf = ({ lesson, name }: PlannedTrial) => `src/lessons/${lesson}/trials/${name}.json`;

/** What of a plan is still to be trained: seeds that its file lacks, or all if it is of other settings. */
export async function openPlan(
  root: string,
  plan: PlannedTrial,
  { seeds, again }: Pick<TrialArguments, 'seeds' | 'again'>,
): Promise<OpenPlan> {
  const wanted = seeds ?? plan.seeds;
  const found = await read(join(root, pathOf(plan)));
  const kept = found && fits(found, plan) ? found : null;
  return {
    plan,
    kept,
    seeds: again || !kept ? wanted : wanted.filter((seed) => !kept.seeds.includes(seed)),
  };
}

async function read(path: string): Promise<Trial | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  return text === null ? null : readTrial(JSON.parse(text));
}

const fits = (trial: Trial, { base, changed }: PlannedTrial): boolean =>
  differing(trial.base, base).length === 0 &&
  (changed === null) === (trial.changed === null) &&
  (!changed || !trial.changed || differing(trial.changed, changed).length === 0);

/** @returns the path of the file, below the root */
export async function writeTrial(root: string, plan: PlannedTrial, trial: Trial): Promise<string> {
  const path = pathOf(plan);
  const options = await resolveConfig(join(root, path));
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(
    join(root, path),
    await format(JSON.stringify(trial), { ...options, parser: 'json' }),
  );
  return path;
}
