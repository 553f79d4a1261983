/** The benchmark in Node: one process a trainer. Its result goes to the process that started it. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { adapterFacts } from '../measure/adapter';
import type { RunOptions } from '../measure/options';
import { runBench } from '../measure/run';
import { NO_ADAPTER } from '../../scripts/lib/run-bundled.mjs';
import { contextOver, type Context, type Response } from './context';

const [folder, wasmFolder, extent] = process.argv.slice(2);
const { quick, small, steps, only, compared } = JSON.parse(extent) as Pick<
  RunOptions,
  'quick' | 'small' | 'steps' | 'only' | 'compared'
>;

function openProcess({ file }: { file: string }): Context {
  // The flags of this process, Dawn's import among them, are passed on.
  const child = fork(join(folder, `${file}.mjs`), { serialization: 'advanced' });
  return contextOver({
    send: (request) => void child.send(request),
    onResponse: (listen) => child.on('message', (response) => listen(response as Response)),
    onDeath: (listen) =>
      child.on('exit', (code, signal) => listen(`its process ended (${signal ?? code})`)),
    close: () => void child.kill(),
  });
}

const adapter = await adapterFacts();
if (!adapter && !process.env.BONSAI_SOFTWARE_GPU) process.exit(NO_ADAPTER);
const measured = await runBench({
  quick,
  small,
  steps,
  compared,
  only,
  adapter,
  wasmFolder,
  open: openProcess,
  log: (line) => console.error(line),
});
// jax-js looks for the `Worker` of the Web, which Node lacks.
const threads = typeof Worker !== 'undefined';
const result = { date: new Date().toISOString(), adapter, threads, quick, ...measured };
process.send!(result, () => process.exit());
