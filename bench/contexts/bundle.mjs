/** Bundles the trainers, each with its own copy of its library, for workers of a page or for Node. */
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../../scripts/lib/bundle.mjs';
import { root } from '../../scripts/lib/install.mjs';

/** Where tfjs's WebAssembly binaries lie. */
export const wasmFolder = join(root, 'node_modules/@tensorflow/tfjs-backend-wasm/dist/');
const trainers = ['bonsai', 'bonsaiStep', 'tfjs', 'tfjsStep', 'jax', 'nanogpt'];

const shared = {
  alias: { 'nanogpt-peer': join(root, 'bench/peers/node_modules/@genai-fi/nanogpt/dist') },
  define: { 'process.env.NODE_ENV': '"production"' },
};
/**
 * `@genai-fi/nanogpt` carries a TensorFlow.js that was built for browsers, whose half for Node is empty: it
 * must take Node for a worker.
 */
const likeWorker = {
  define: { ...shared.define, 'process.versions': 'undefined', WorkerGlobalScope: '{}' },
};
/** @type {import('esbuild').BuildOptions} */
const forBrowser = { ...shared, platform: 'browser', target: 'es2022', external: [], banner: {} };

/**
 * Everything that the page needs, in one folder to be served.
 *
 * @returns {Promise<string>} the folder
 */
export async function bundleForBrowser() {
  const folder = join(root, '.cache/bench/browser');
  await bundleTrainers(folder, forBrowser);
  const page = join(folder, 'page.js');
  await bundle('bench/contexts/page.ts', { ...forBrowser, outfile: page });
  copyFileSync(join(root, 'bench/contexts/page.html'), join(folder, 'index.html'));
  for (const file of readdirSync(wasmFolder).filter((name) => name.endsWith('.wasm')))
    copyFileSync(join(wasmFolder, file), join(folder, file));
  return folder;
}

/** @returns {Promise<string>} the folder with one program a trainer, and `main.mjs` */
export async function bundleForNode() {
  const folder = join(root, '.cache/bench/node');
  await bundleTrainers(folder, shared);
  await bundle('bench/contexts/node-program.ts', { ...shared, outfile: join(folder, 'main.mjs') });
  return folder;
}

/**
 * @param {string} folder
 * @param {import('esbuild').BuildOptions} options
 */
async function bundleTrainers(folder, options) {
  mkdirSync(folder, { recursive: true });
  const extension = options.platform === 'browser' ? 'js' : 'mjs';
  for (const trainer of trainers) {
    const contents = [
      `import { start } from './trainers/${trainer}';`,
      `import { serve } from './contexts/serve';`,
      `serve(start);`,
    ].join('\n');
    const stdin = {
      contents,
      resolveDir: join(root, 'bench'),
      loader: /** @type {const} */ ('ts'),
    };
    const outfile = join(folder, `${trainer}.${extension}`);
    const special = trainer === 'nanogpt' ? likeWorker : {};
    await bundle(trainer, { ...options, ...special, entryPoints: [], stdin, outfile });
  }
}
