/**
 * Trains runs, one after the other: JSON of jobs in, a line of JSON for each run out. It is bundled for
 * Node, with the same modules as the page has in the browser.
 */
import { readFile } from 'node:fs/promises';
import type { Event, RunSpec } from '../../src/training/protocol';
import { recipeOf } from '../../src/training/recipes';
import { newestValue } from '../../src/notebook/training/curves';
import { openNodeDevice } from '../train/device';
import { trainHeadless } from '../train/headless';
import { progressLine } from '../train/progress';
import type { Ended, Job } from './jobs';

const jobs = JSON.parse(await readFile(process.argv[2]!, 'utf8')) as Record<string, Job>;
const device = await openNodeDevice('wasm');
const all = Object.entries(jobs);

for (const [at, [key, { settings, seed, terms }]] of all.entries()) {
  const { recipe, data, controls, baseModels } = settings;
  const spec: RunSpec = {
    key,
    recipe,
    seed,
    steps: settings.steps,
    controls,
    data: { kind: 'shipped', id: data },
    ...(Object.keys(baseModels).length > 0 && { baseModels }),
  };
  let told = 0;
  const started = performance.now();
  const run = await trainHeadless(spec, device, (event: Event) => {
    if (event.type !== 'points' || Date.now() - told < 15_000) return;
    told = Date.now();
    console.error(`  ${at + 1}/${all.length} ${progressLine(event.progress, {})}`);
  });
  if (run.failure && run.failure.code !== 'diverged')
    throw new Error(`${recipe}, seed ${seed}: ${run.failure.code} ${run.failure.detail}`);
  const { curve } = run.history;
  // What is measured apart from the steps is told, too, whether a chart shows it or not.
  const steps = recipeOf(recipe).declaration.terms.filter(({ evaluated }) => !evaluated);
  const others = Object.keys(curve.at(-1)?.values ?? {}).filter(
    (name) => !steps.some((term) => term.name === name),
  );
  const wanted = { ...Object.fromEntries(others.map((name) => [name, 1])), ...terms };
  const ended: Ended = Object.fromEntries(
    Object.entries(wanted).map(([name, over]) => [
      name,
      run.failure ? null : newestValue(curve, name, over),
    ]),
  );
  const seconds = Math.round((performance.now() - started) / 1000);
  await run.close();
  console.log(JSON.stringify({ key, seconds, ended }));
}
// What the backend keeps open would keep the process.
process.exit(0);
