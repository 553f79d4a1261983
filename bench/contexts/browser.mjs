/** Runs the benchmark in a page of Chromium. */
import { chromium } from 'playwright';
import { chromiumFlags, findChromium } from '../../scripts/lib/chromium.mjs';
import { serveFolder } from '../../scripts/lib/serve.mjs';
import { bundleForBrowser } from './bundle.mjs';

/** What makes the tests' Chromium compute on the CPU. */
const SOFTWARE = /swiftshader/;

/** With these headers a page may use threads in WebAssembly, which jax-js does. */
const isolation = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/**
 * @param {{ quick: boolean, small: boolean, steps: boolean, gpu: boolean, only: string[], compare: string }} options gpu: use the machine's own adapter
 * @returns {Promise<{ platform: string } & object>}
 */
export async function benchInBrowser({ quick, small, steps, gpu, only, compare }) {
  const server = await serveFolder(await bundleForBrowser(), { headers: isolation });
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: gpu ? chromiumFlags.filter((flag) => !SOFTWARE.test(flag)) : chromiumFlags,
  });
  try {
    const page = await browser.newPage();
    page.on('console', (message) => {
      if (message.type() === 'info') console.error(message.text());
    });
    page.on('pageerror', (error) => console.error(String(error)));
    await page.goto(server.address);
    await page.waitForFunction('globalThis.bench');
    page.setDefaultTimeout(0);
    const result = await page.evaluate(
      `globalThis.bench(${JSON.stringify({ quick, small, steps, only, compared: Number(compare) })})`,
    );
    return { platform: `Chromium ${browser.version()}`, .../** @type {object} */ (result) };
  } finally {
    await browser.close();
    await server.close();
  }
}
