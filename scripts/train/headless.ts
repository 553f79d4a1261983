/** Training without a page: the same recipes, runs and engine, driven from Node. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Device } from '../../src/engine/device';
import type { Event, RunSpec } from '../../src/training/protocol';
import { recipeOf } from '../../src/training/recipes';
import { Run, Mutex } from '../../src/training/run';
import { readModelFolder } from './models';

const root = process.env.BONSAI_ROOT ?? process.cwd();

/** A run that is watched by nobody but this terminal keeps no checkpoints beyond memory. */
const noCheckpoints = {
  where: 'memory',
  save: async () => undefined,
  load: async () => null,
} as const;

/** A file of the site, by its path there. */
export const readSite = async (path: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await readFile(join(root, 'static', path)));

/**
 * Trains a run to its end, or until it fails.
 *
 * @param hear is told what a page would be told
 * @returns the run as it stands; its `status` and `failure` say how it ended. Close it when it has been read.
 */
export async function trainHeadless(
  spec: RunSpec,
  { gpu: _gpu, ...device }: Device,
  hear: (event: Event) => void = () => undefined,
): Promise<Run> {
  const run = new Run(spec, recipeOf(spec.recipe), {
    emit: hear,
    checkpoints: noCheckpoints,
    mutex: new Mutex(),
  });
  const stop = () => void run.pause().then(() => process.exit(130));
  process.on('SIGINT', stop);
  const readModel = (id: string) => readModelFolder(id, readSite);
  await run.prepare({ device, replay: true, readFile: readSite, readModel }, true);
  if (run.status !== 'failed') await run.play();
  process.off('SIGINT', stop);
  return run;
}
