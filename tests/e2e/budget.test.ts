import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openCell, useSite, visit } from './site';

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

  it('leaves the page free while training at full speed', { timeout: 120_000 }, async () => {
    const { page, context } = await visit(site, 'lessons/gpt/?backend=wasm&set.steps=400');
    const cell = await openCell(page, 'train');
    await cell.getByRole('button', { name: 'Train', exact: true }).click();
    await page.waitForFunction(() =>
      /[1-9]\d+ \/ 400/.test(document.querySelector('#cell-train')!.textContent!),
    );
    const tasks = await page.evaluate(
      () =>
        new Promise<number[]>((resolve) => {
          const found: number[] = [];
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) found.push(entry.duration);
          }).observe({ type: 'longtask' });
          setTimeout(() => resolve(found), 10_000);
        }),
    );
    // The observer tells tasks over 50 ms. How many there are depends on what else the machine does;
    // a page that trains or draws too much on its own thread has them all the time.
    console.log(
      `tasks over 50 ms in 10 s of training: ${tasks.map(Math.round).join(', ') || 'none'}`,
    );
    expect(tasks.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(1000);
    await context.close();
  });
});
