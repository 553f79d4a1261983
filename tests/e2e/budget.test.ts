import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openCell, SMALL, useSite, visit } from './site';
import { reachStep, start, toldStep } from './train-cell';

/** Bytes of JavaScript, compressed, that a first visit may cost before the engine is asked for. */
const FIRST_VISIT = 200 * 1024;

describe('the cost of a lesson', () => {
  const site = useSite();

  it('is at most 200 KB of JavaScript on the first visit', { timeout: 60_000 }, async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    const scripts: Promise<number>[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.js'))
        scripts.push(response.body().then((body) => gzipSync(body).length));
    });
    await page.goto(`${site.address}lessons/gpt/`, { waitUntil: 'networkidle' });
    const sizes = await Promise.all(scripts);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    console.log(`first visit to the lesson: ${(total / 1024).toFixed(1)} KB of JavaScript, gzip`);
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan(FIRST_VISIT);
    await context.close();
  });

  it(
    'draws a curve four times a second at most, however fast the steps come',
    { timeout: 120_000 },
    async () => {
      const { page, context } = await visit(
        site,
        `lessons/gpt/?backend=wasm&${SMALL}&set.steps=900`,
      );
      await start(page);
      await reachStep(page, 20);
      const chart = await openCell(page, 'loss-chart');
      await chart.locator('svg path').first().waitFor({ state: 'attached' });
      const before = await toldStep(page);
      const { drawn, milliseconds } = await chart.evaluate(
        (cell) =>
          new Promise<{ drawn: number; milliseconds: number }>((resolve) => {
            let drawn = 0;
            const since = performance.now();
            // One call for all that changes in one go.
            const observer = new MutationObserver(() => drawn++);
            observer.observe(cell, { subtree: true, attributeFilter: ['d'] });
            setTimeout(() => resolve({ drawn, milliseconds: performance.now() - since }), 5000);
          }),
      );
      const steps = (await toldStep(page)) - before;
      console.log(`${drawn} drawings in ${(milliseconds / 1000).toFixed(1)} s, ${steps} steps`);
      expect(drawn).toBeGreaterThan(0);
      expect(drawn).toBeLessThanOrEqual(Math.ceil(milliseconds / 250) + 1);
      expect(steps).toBeGreaterThan(drawn);
      await context.close();
    },
  );
});
