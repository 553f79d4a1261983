/** Runs the specs on WebGPU, in the test browser. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../lib/install.mjs';
import { chromiumFlags, findChromium } from '../../lib/chromium.mjs';
import { serveFolder } from '../../lib/serve.mjs';
import { bundleSpecs } from './bundle.mjs';

/** Without these a canvas that WebGPU draws on, as some specs do, kills the GPU process. */
const canvasFlags = ['--enable-features=Vulkan', '--use-vulkan=swiftshader'];

/** Browsers side by side: each has a GPU process and a device of its own. */
const SHARDS = 2;

/** @returns {Promise<{ name: string, passed: boolean, message: string }[]>} */
export async function runInPages() {
  const folder = join(root, '.cache/specs');
  mkdirSync(folder, { recursive: true });
  await bundleSpecs('tests/specs/page.ts', {
    outfile: join(folder, 'specs.js'),
    platform: 'browser',
    format: 'iife',
    banner: {},
    // Jasmine takes a bundle for Node by its `module`, and looks for the globals here.
    define: { global: 'globalThis' },
  });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><script src="specs.js"></script>');
  const server = await serveFolder(folder);
  const executablePath = await findChromium();
  try {
    const shards = Array.from({ length: SHARDS }, (_, index) =>
      runInPage(server.address, executablePath, { index, of: SHARDS }),
    );
    return (await Promise.all(shards)).flat();
  } finally {
    await server.close();
  }
}

async function runInPage(address, executablePath, shard) {
  const { chromium } = await import('playwright');
  const args = [...chromiumFlags, ...canvasFlags];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage();
    await page.goto(address);
    return await page.evaluate((options) => globalThis.runSpecs(options), {
      backend: 'webgpu',
      wasmPaths: { simd: '', plain: '' },
      shard,
    });
  } finally {
    await browser.close();
  }
}
