import { execFile } from 'node:child_process';
import { cpus } from 'node:os';
import { promisify } from 'node:util';
import type { Measured } from '#notebook';

const run = promisify(execFile);

/** What runs are made of besides their settings, which a trial keeps in full. */
const code = [
  'src/engine',
  'src/models',
  'src/worlds',
  'src/training',
  'static/data',
  'static/models',
];

/** Of what code, when and on what machine something is measured now. */
export async function measuredHere(
  root: string,
): Promise<Omit<Measured, 'seeds'> & { commit: string }> {
  const git = async (...args: string[]) => (await run('git', args, { cwd: root })).stdout.trim();
  const changed = await git('status', '--porcelain', '--', ...code);
  return {
    // The last one that changed what runs are made of: the same on whatever branch, and after a rebase.
    commit: await git('log', '-1', '--format=%h', '--abbrev=10', '--', ...code),
    ...(changed !== '' && { dirty: true as const }),
    backend: 'wasm',
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
  };
}
