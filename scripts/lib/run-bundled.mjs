/** Runs a program of `scripts/` in a Node of its own, with a GPU if one is asked for. */
import { spawn } from 'node:child_process';
import { bundle } from './bundle.mjs';
import { ensureInstalled, root } from './install.mjs';

/** By this code a program says that WebGPU found no adapter, and would it be started with one. */
export const NO_ADAPTER = 69;

/** @param {string} entry path below the root */
export async function runBundled(entry) {
  ensureInstalled();
  const program = await bundle(entry);
  const code = await start(program, {});
  if (code !== NO_ADAPTER) process.exit(code);
  const { softwareVulkan } = await import('./vulkan.mjs');
  console.error('No GPU found: using the software adapter.');
  process.exit(await start(program, { ...(await softwareVulkan()), BONSAI_SOFTWARE_GPU: '1' }));
}

/**
 * @param {string} program
 * @param {Record<string, string>} extra environment
 * @returns {Promise<number>} its exit code
 */
function start(program, extra) {
  const args = ['--no-warnings', program, ...process.argv.slice(2)];
  const env = { ...process.env, BONSAI_ROOT: root, ...extra };
  const child = spawn(process.execPath, args, { stdio: 'inherit', env });
  process.on('SIGINT', () => child.kill('SIGINT'));
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 130)));
}
