import { lessons } from '#lessons';
import { bundle } from '../lib/bundle.mjs';
import { plannedTrials, type PlannedTrial } from '#notebook';
import { help, readArguments, UsageError, type TrialArguments } from './arguments';
import { trialOf } from './file';
import { jobsOf, sides, jobKey, type OpenPlan } from './jobs';
import { measuredHere } from './measured';
import { Results } from './results';
import { openPlan, writeTrial } from './store';

/**
 * @param loaded called when nothing more is to be loaded
 * @returns the exit code
 */
export async function main(
  argv: readonly string[],
  root: string,
  loaded: () => Promise<void>,
): Promise<number> {
  try {
    const asked = readArguments(argv);
    if (asked === 'help') console.log(help);
    else await tryAll(asked, root, loaded);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    return 2;
  }
}

async function tryAll(
  asked: TrialArguments,
  root: string,
  loaded: () => Promise<void>,
): Promise<void> {
  const plans = plansFor(asked);
  const open: OpenPlan[] = [];
  for (const plan of plans) open.push(await openPlan(root, plan, asked));
  const wanted = open.filter(({ seeds }) => seeds.length > 0);
  const jobs = jobsOf(wanted);
  for (const { plan, seeds } of open)
    console.log(
      `${plan.lesson}/${plan.name}: ${seeds.length > 0 ? `seeds ${seeds.join(', ')}` : 'is there'}`,
    );
  console.log(`${jobs.size} runs to train.`);
  if (asked.dry || jobs.size === 0) return;

  const measured = await measuredHere(root);
  if (measured.dirty)
    console.error('The code of the runs is not committed, and the files will say so.');
  const results = new Results(root, jobs, asked.again || measured.dirty ? null : measured.commit);
  const left = new Set(wanted);
  const writeDone = async () => {
    for (const one of left) {
      const { plan, kept, seeds } = one;
      const keys = sides(plan).flatMap((settings) =>
        seeds.map((seed) => jobKey({ settings, seed })),
      );
      if (!keys.every((key) => results.ended.has(key))) continue;
      left.delete(one);
      console.log(
        await writeTrial(root, plan, trialOf(plan, kept, seeds, results.ended, measured)),
      );
    }
  };
  const program = await bundle('scripts/trials/train.ts');
  await loaded();
  await results.train(program, writeDone);
}

function plansFor({ lesson, cell }: TrialArguments): PlannedTrial[] {
  const known = lessons.map(({ id }) => id);
  const named = lessons.filter(({ id }) => lesson === null || id === lesson);
  if (named.length === 0)
    throw new UsageError(`There is no lesson “${lesson}”. Choose one of: ${known.join(', ')}.`);
  const plans = named.flatMap(plannedTrials);
  const chosen = plans.filter((plan) => cell === null || plan.cell === cell || plan.name === cell);
  if (cell !== null && chosen.length === 0)
    throw new UsageError(
      `No cell “${cell}” of ${lesson} is tried. Choose one of: ${plans.map(({ name }) => name).join(', ')}; ` +
        'or give the cell `trials: { seeds: [1, 2] }` in its declaration.',
    );
  return chosen;
}
