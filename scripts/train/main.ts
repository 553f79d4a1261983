/** Trains one recipe in Node: the same recipes, runs and engine as the page. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { RunSpec } from '../../src/training/protocol';
import type { Metrics } from '../../src/training/recipe';
import type { Run } from '../../src/training/run';
import type { Device } from '../../src/engine/device';
import { NO_ADAPTER } from '../lib/run-bundled.mjs';
import { help, readArguments, UsageError, type TrainArguments } from './arguments';
import { openNodeDevice, wantsSoftwareAdapter } from './device';
import { trainHeadless } from './headless';
import { Reporter } from './progress';

const USAGE = 2;
const FAILED = 1;

async function specOf(args: TrainArguments): Promise<RunSpec> {
  const { recipe, seed, steps, controls, text, preset, baseModels } = args;
  const data =
    text === null
      ? ({ kind: 'shipped', id: preset.data ?? 'moby-dick' } as const)
      : ({ kind: 'own', name: basename(text), text: await readTextFile(text) } as const);
  const started = Object.keys(baseModels).length > 0 ? { baseModels } : {};
  return { key: 'train', recipe: recipe.id, seed, steps, controls, data, ...started };
}

async function readTextFile(path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    const reason = error instanceof TypeError ? 'is not UTF-8 text' : 'cannot be read';
    throw new UsageError(`${path} ${reason}. Give --text a plain text file.`);
  }
}

async function train(args: TrainArguments): Promise<number> {
  const spec = await specOf(args);
  const device = await openNodeDevice(args.backend);
  const { terms } = args.recipe;
  // The first is what the steps make smaller or larger; the evaluated ones say how well it went.
  const told = terms.filter(({ evaluated }, i) => i === 0 || evaluated).map(({ name }) => name);
  const reporter = new Reporter(process.stderr, args.json && !process.stderr.isTTY, told);
  reporter.say(`${spec.recipe} on ${device.backend} (${device.adapter}), seed ${spec.seed}`);
  const started = performance.now();
  const run = await trainHeadless(spec, device, (event) => reporter.hear(event));
  const seconds = (performance.now() - started) / 1000;
  if (run.failure || run.status !== 'done') {
    console.error(`\n${run.failure?.detail ?? 'The run did not finish.'}`);
    return FAILED;
  }
  report_(args, device, run, seconds);
  if (args.out) await writeModel(args.out, args.name ?? basename(args.out), run, device);
  return 0;
}

function report_(args: TrainArguments, { backend }: Device, run: Run, seconds: number): void {
  const metrics = run.session!.metrics(run.history.curve);
  if (args.json) {
    const { recipe, preset, seed } = args;
    console.log(
      JSON.stringify({
        recipe: recipe.id,
        preset: preset.name,
        backend,
        seed,
        steps: run.step,
        seconds,
        metrics: published(metrics),
      }),
    );
    return;
  }
  console.log(`\n${run.step} steps in ${seconds.toFixed(1)} s`);
  for (const [name, { value, baseline, unit }] of Object.entries(metrics))
    if (value !== null)
      console.log(
        `${name.padEnd(12)} ${value.toFixed(4)} ${unit}${baseline === null ? '' : `  (baseline ${baseline.toFixed(4)})`}`,
      );
}

/** Scripts that read `--json` know a baseline as `yardstick`. */
const published = (metrics: Metrics) =>
  Object.fromEntries(
    Object.entries(metrics).map(([name, { value, baseline, unit }]) => [
      name,
      { value, yardstick: baseline, unit },
    ]),
  );

async function writeModel(folder: string, name: string, run: Run, device: Device): Promise<void> {
  const { gpu: _gpu, ...report } = device;
  const record = run.record(name, report);
  await mkdir(folder, { recursive: true });
  for (const { name, bytes } of await run.session!.export(record))
    await writeFile(join(folder, name), bytes);
  console.error(`The model is in ${folder}.`);
}

try {
  const args = readArguments(process.argv.slice(2));
  if (args === 'help') console.log(help());
  // Dawn keeps the process alive; everything is written by now.
  process.exit(args === 'help' ? 0 : await train(args));
} catch (error) {
  if (wantsSoftwareAdapter(error)) process.exit(NO_ADAPTER);
  if (error instanceof UsageError) {
    console.error(error.message);
    process.exit(USAGE);
  }
  throw error;
}
