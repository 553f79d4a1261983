/** Runs the benchmark in Node, with WebGPU through Dawn. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../scripts/lib/install.mjs';
import { NO_ADAPTER } from '../../scripts/lib/run-bundled.mjs';
import { softwareVulkan } from '../../scripts/lib/vulkan.mjs';
import { bundleForNode, wasmFolder } from './bundle.mjs';

/**
 * Uses the machine's GPU; where Dawn finds none, a software adapter.
 *
 * @param {{ quick: boolean, small: boolean, steps: boolean, only: string[], compare: string }} options
 * @returns {Promise<{ platform: string } & object>}
 */
export async function benchInNode({ quick, small, steps, only, compare }) {
  const folder = await bundleForNode();
  const args = [
    folder,
    wasmFolder,
    JSON.stringify({ quick, small, steps, only, compared: Number(compare) }),
  ];
  let outcome = await start(folder, args, {});
  if (outcome.code === NO_ADAPTER) {
    console.error('No GPU found: using the software adapter.');
    const software = { ...(await softwareVulkan()), BONSAI_SOFTWARE_GPU: '1' };
    outcome = await start(folder, args, software);
  }
  if (!outcome.result) throw new Error(`The benchmark ended with ${outcome.code}.`);
  return { platform: `Node ${process.versions.node}, Dawn`, ...outcome.result };
}

/**
 * @param {string} folder
 * @param {string[]} args
 * @param {Record<string, string>} extra environment, which a driver reads when its process starts
 * @returns {Promise<{ code: number | null, result: object | null }>}
 */
function start(folder, args, extra) {
  const child = fork(join(folder, 'main.mjs'), args, {
    execArgv: ['--no-warnings', '--import', join(root, 'bench/contexts/dawn.mjs')],
    env: { ...process.env, ...extra },
  });
  /** @type {object | null} */
  let result = null;
  child.on('message', (message) => (result = /** @type {object} */ (message)));
  return new Promise((resolve) => child.on('exit', (code) => resolve({ code, result })));
}
