/** Bundles a TypeScript program of `scripts/` for Node, with the same modules as in the browser. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

/** What CommonJS inside the bundle (the WebAssembly loader) expects to find. */
const banner = [
  "import { createRequire as bundleRequire } from 'node:module';",
  "import { fileURLToPath as bundlePath } from 'node:url';",
  'const require = bundleRequire(import.meta.url);',
  'const __filename = bundlePath(import.meta.url);',
  "const __dirname = bundlePath(new globalThis.URL('.', import.meta.url));",
].join('');

/**
 * @param {string} entry path below the root, e.g. `scripts/train/main.ts`
 * @param {import('esbuild').BuildOptions} options over those of a program for Node
 * @returns {Promise<string>} the bundle's path
 */
export async function bundle(entry, options = {}) {
  const { build } = await import('esbuild');
  const folder = join(root, '.cache/bundles');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${entry.replaceAll('/', '-').replace(/\.ts$/, '')}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    mainFields: ['module', 'main'],
    // Dawn is a native module and loads itself.
    external: ['webgpu'],
    banner: { js: banner },
    logLevel: 'error',
    ...options,
  });
  return options.outfile ?? outfile;
}
