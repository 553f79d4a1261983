/** The built site, served as any static host would, and a Chromium to visit it with. */
import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { chromiumFlags, findChromium } from '../../scripts/lib/chromium.mjs';
import { serveFolder } from '../../scripts/lib/serve.mjs';

/** A sub-path, so that an address which only works at a domain's root fails here. */
export const UNDER = '/some/path';

/** Settings small enough for a software GPU; the loss still falls. */
export const SMALL =
  'set.layers=1&set.heads=2&set.width=16&set.context=16&set.batch=8&set.steps=24&set.warmup=0&set.learningRate=0.01';

export interface Site {
  browser: Browser;
  /** Ends in a slash. */
  address: string;
}

/** Serves the build and starts a browser for the tests of one file. */
export function useSite(): Site {
  const site = {} as Site;
  let close = async () => {};
  beforeAll(async () => {
    if (!existsSync('build/index.html')) throw new Error('There is no build. Run: npm run build');
    const server = await serveFolder('build', { under: UNDER });
    site.address = server.address;
    site.browser = await chromium.launch({
      executablePath: await findChromium(),
      args: chromiumFlags,
    });
    close = async () => {
      await site.browser.close();
      await server.close();
    };
  }, 120_000);
  afterAll(() => close());
  return site;
}

export interface Visit {
  page: Page;
  context: BrowserContext;
  /** Errors that the page logged or threw. */
  errors: string[];
  /** Addresses asked for that are not the site's. */
  foreign: string[];
}

/** Opens a page in a context of its own, watching for errors and foreign requests. */
export async function visit(
  site: Site,
  path: string,
  options: Parameters<Browser['newContext']>[0] = {},
  context?: BrowserContext,
): Promise<Visit> {
  const home = context ?? (await site.browser.newContext({ ...options }));
  const page = await home.newPage();
  const errors: string[] = [];
  const foreign: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(site.address) && !/^(data|blob):/.test(url)) foreign.push(url);
  });
  await page.goto(site.address + path, { waitUntil: 'networkidle' });
  return { page, context: home, errors, foreign };
}

/** A cell of a lesson, brought on screen and filled. */
export async function openCell(page: Page, id: string) {
  const cell = page.locator(`#cell-${id}`);
  await cell.scrollIntoViewIfNeeded();
  await cell.locator(':scope > *').nth(1).waitFor();
  return cell;
}

/**
 * Keeps a picture of what is on screen, in `test-results` or where `$BONSAI_SHOTS` says: the README's
 * pictures are made so.
 */
export async function screenshot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${process.env.BONSAI_SHOTS ?? 'test-results'}/${name}.png` });
}

interface StoredSlot {
  key: string;
  /** Counts writes: the highest is the newest. */
  generation: number;
  /** JSON text. */
  record: string;
}

/** The curve of a run as its newest checkpoint on the device has it; empty if there is none. */
export async function savedCurve(page: Page, key: string): Promise<unknown[]> {
  const slots = await page.evaluate(
    () =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('bonsai');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('slots').objectStore('slots').getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result);
          };
        };
      }),
  );
  const mine = (slots as StoredSlot[]).filter((slot) => slot.key === key);
  const newest = mine.sort((a, b) => b.generation - a.generation)[0];
  return newest ? (JSON.parse(newest.record) as { curve: unknown[] }).curve : [];
}
