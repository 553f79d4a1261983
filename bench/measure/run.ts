import { described, type ModelName } from '../steps/sizes';
import { makeStepTask, type StepTask } from '../steps/task';
import { makeTask, type Task } from '../task/task';
import { nameOf, SHAPES } from '../task/shapes';
import { stepEntries, type Entry } from '../trainers';
import { bestProducts } from './best';
import { takeHostRound } from './host';
import { among, wanted, type RunOptions } from './options';
import { planRounds } from './plan';
import type { BenchResult, Row, ShapeResult, StepResult } from './result';
import type { Runner } from './runner';

type Measured = Pick<BenchResult, 'best' | 'shapes' | 'steps'>;

/** One step, and who takes it. */
interface Measurement {
  name: string;
  task: Task | StepTask;
  entries: readonly Entry[];
}

/** A trainer that takes longer for a compared step takes them in the rounds. */
const WARM_STEP_MS = 10_000;

const MODELS: readonly ModelName[] = ['reward', 'clip', 'dvae'];

const FULL = { rounds: 5, shapes: SHAPES, models: MODELS, budgetMs: 200_000 };
const QUICK = { rounds: 3, shapes: SHAPES.slice(0, 1), models: [], budgetMs: 15_000 };

/** Measures everything. A trainer that fails leaves a note in its row and does not stop the others. */
export async function runBench(options: RunOptions): Promise<Measured> {
  const { shapes: all, models } = options.quick ? QUICK : FULL;
  const shapes = options.steps ? [] : options.small ? all.slice(0, 1) : all;
  const results: ShapeResult[] = [];
  for (const shape of shapes) {
    const of = { name: nameOf(shape), task: await makeTask(shape), entries: wanted(options) };
    results.push({ shape, rows: await measure(of, options) });
  }
  const steps: StepResult[] = [];
  for (const model of models) {
    const of = {
      name: model,
      task: await makeStepTask(model),
      entries: among(stepEntries, options),
    };
    const rows = of.entries.length > 0 ? await measure(of, options) : [];
    if (rows.length > 0) steps.push({ name: described(model), rows });
  }
  return {
    shapes: results,
    steps,
    best: options.steps ? { webgpu: null, wasm: null } : await bestProducts(options),
  };
}

async function measure(of: Measurement, options: RunOptions): Promise<Row[]> {
  const { name } = of;
  const { log } = options;
  const plan = options.quick ? QUICK : FULL;
  const runners = await startAll(of, options);
  const rows = runners.map(({ row }) => row);

  const timed: (Runner & { rounds: number })[] = [];
  for (const runner of runners) {
    if (isUntimed(runner, options)) continue;
    await guarded(runner, async () => {
      const stepMs = await warmUp(runner);
      const { rounds, steps } = planRounds(stepMs, plan.rounds, plan.budgetMs);
      runner.row.stepsPerRound = steps;
      timed.push(Object.assign(runner, { rounds }));
      const losses = runner.row.losses.map((loss) => loss.toFixed(4)).join(' ');
      log(
        `${label(name, runner)}: ${stepMs.toFixed(0)} ms, ${rounds} rounds of ${steps}; losses ${losses}`,
      );
    });
  }
  for (let round = 0; round < plan.rounds; round++) {
    log(`${name}, round ${round + 1} of ${plan.rounds}`);
    for (const runner of timed)
      if (round < runner.rounds) await guarded(runner, () => takeRound(runner));
  }
  const onGpu = runners.filter(({ row }) => row.entry.backend === 'webgpu');
  for (let round = 0; round < plan.rounds && onGpu.length > 0; round++) {
    log(`${name}, host time, round ${round + 1} of ${plan.rounds}`);
    for (const runner of onGpu) await guarded(runner, () => takeHostRound(runner));
  }
  for (const { context } of runners) context.close();
  return rows;
}

const label = (name: string, { row: { entry } }: Runner) =>
  `${name}, ${entry.name} (${entry.backend})`;

/** On a software adapter a quick run takes only the host time of trainers that are slow there. */
const isUntimed = ({ row }: Runner, { quick, adapter }: RunOptions): boolean =>
  quick && row.entry.slow && adapter?.software === true;

async function startAll({ task, entries }: Measurement, options: RunOptions): Promise<Runner[]> {
  const runners: Runner[] = [];
  for (const entry of entries) {
    const { compared } = options;
    const runner = { context: options.open(entry), row: emptyRow(entry), compared, taken: 0 };
    const { backend, replay } = entry;
    const start = { backend, replay, wasmFolder: options.wasmFolder };
    runners.push(runner);
    if (backend === 'webgpu' && !options.adapter) runner.row.note = 'no WebGPU adapter';
    else await guarded(runner, () => runner.context.ask('start', task, start));
    if (isUntimed(runner, options)) runner.row.note ??= 'not timed in a quick run';
  }
  return runners;
}

/** The first step compiles, the second may still; returns the milliseconds of the second. */
async function warmUp(runner: Runner): Promise<number> {
  const first = await takeSteps(runner, 1, 'each');
  runner.row.firstMilliseconds = first.milliseconds;
  const { milliseconds } = await takeSteps(runner, 1, 'each');
  const rest = runner.compared - runner.taken;
  // Those too slow for it show their first losses in the rounds, one by one. A replay begins with the
  // fourth step.
  if (runner.row.entry.replay || milliseconds < WARM_STEP_MS) await takeSteps(runner, rest, 'each');
  return milliseconds;
}

async function takeRound(runner: Runner): Promise<void> {
  const { row } = runner;
  const block = await takeSteps(runner, row.stepsPerRound, 'each');
  row.steps.push(block.milliseconds);
  row.issues.push(block.issueMilliseconds);
  if (row.stepsPerRound > 1) {
    const burst = await takeSteps(runner, row.stepsPerRound, 'last');
    row.bursts.push(burst.milliseconds);
  }
  if (row.entry.backend !== 'webgpu') return;
  const { dispatches, submits, gpuBytes } = block;
  Object.assign(row, { dispatches, submits, gpuBytes });
}

async function takeSteps(runner: Runner, steps: number, read: 'each' | 'last') {
  const { context, row } = runner;
  const block = await context.ask('block', { from: runner.taken, steps, read, noWork: false });
  // Losses are compared from the first step on, as far as every one of them was read.
  if (read === 'each' && row.losses.length === runner.taken)
    row.losses.push(...block.losses.slice(0, runner.compared - row.losses.length));
  runner.taken += steps;
  return block;
}

/** Does not let one trainer's failure take the others with it. */
async function guarded({ row }: Runner, work: () => Promise<void>): Promise<void> {
  if (row.note?.startsWith('failed')) return;
  try {
    await work();
  } catch (error) {
    row.note = `failed: ${error instanceof Error ? error.message.split('\n')[0] : error}`;
  }
}

const emptyRow = (entry: Entry): Row => ({
  entry,
  steps: [],
  bursts: [],
  issues: [],
  hostSteps: [],
  hostBursts: [],
  stepsPerRound: 0,
  firstMilliseconds: null,
  losses: [],
  dispatches: null,
  submits: null,
  gpuBytes: null,
  note: null,
});
