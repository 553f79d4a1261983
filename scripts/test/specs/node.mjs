/** Runs the specs on cpu or wasm, in a Node of their own. */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../lib/install.mjs';
import { bundleSpecs } from './bundle.mjs';

/**
 * @param {'cpu' | 'wasm'} backend
 * @returns {Promise<{ name: string, passed: boolean, message: string }[]>}
 */
export async function runInNode(backend) {
  const program = await bundleSpecs('tests/specs/node.ts');
  const file = join(tmpdir(), `bonsai-specs-${process.pid}-${backend}.json`);
  // The kernels under test print what they refuse; the outcomes say it better.
  const child = spawn(process.execPath, ['--no-warnings', program, backend, file], {
    cwd: root,
    stdio: 'ignore',
  });
  await new Promise((resolve) => child.on('exit', resolve));
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } finally {
    rmSync(file, { force: true });
  }
}
