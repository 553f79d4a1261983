import { beforeAll, describe, expect, it } from 'vitest';
import { savedCurve, useSite } from '../e2e/site';
import { done, goOn, keptStep, reachStep, restartedAt, setSpeed, start } from '../e2e/train-cell';
import { aMinuteBetweenWorkers, LONG, openLaboratory, RUN, unbrokenCurve } from './laboratory';
import { asCode, destroyDevice, hurry } from './worker-door';

/** Twenty of the run's 24 steps, drawn with a fixed seed, in order. */
function twentySteps(): number[] {
  const steps: number[] = [];
  for (let state = 2026; steps.length < 20; state = (state * 1103515245 + 12345) % 2 ** 31)
    steps.push(1 + ((state >> 8) % 22));
  return steps.sort((a, b) => a - b);
}

describe('a lost device', () => {
  const site = useSite();
  let whole: unknown[];
  beforeAll(async () => void (whole = await unbrokenCurve(site, 'webgpu')), LONG.timeout);

  it(
    'at twenty random steps of one run leaves its curve as it would have been',
    { timeout: 900_000 },
    async () => {
      const steps = twentySteps();
      const { page, context, notes } = await openLaboratory(site, {
        backend: 'webgpu',
        inPage: aMinuteBetweenWorkers,
        inWorkers: asCode(hurry) + asCode(destroyDevice, steps),
      });
      await start(page);
      // Every new device compiles every shader anew, which a busy machine does in half a minute.
      await done(page, 840_000);
      expect(notes.filter((note) => note.startsWith('lost'))).toHaveLength(20);
      expect(notes.filter((note) => note.startsWith('resumed'))).toHaveLength(21);
      expect(await savedCurve(page, RUN)).toEqual(whole);
      await context.close();
    },
  );

  it(
    'three times within a minute stops the run, says why and keeps its checkpoint',
    LONG,
    async () => {
      const { page, context, notes } = await openLaboratory(site, {
        backend: 'webgpu',
        inWorkers: asCode(hurry) + asCode(destroyDevice, [4, 5, 6]),
      });
      await start(page);
      const news = page.getByText(/lost three times within a minute.*destroyed/);
      await news.waitFor({ timeout: 120_000 });
      const kept = Number(/checkpoint of step (\d+) is kept/.exec(await news.innerText())![1]);
      expect(kept).toBeGreaterThan(0);
      expect(notes.filter((note) => note.startsWith('lost'))).toHaveLength(3);
      // The last one may still be coming down when the page has told.
      await expect.poll(() => page.workers().length, { timeout: 10_000 }).toBe(0);
      await context.unrouteAll();
      await page.reload();
      await goOn(page);
      await done(page);
      expect(await savedCurve(page, RUN)).toEqual(whole);
      await context.close();
    },
  );

  it('with its whole GPU process is replaced, and the run goes on', LONG, async () => {
    const { page, context } = await openLaboratory(site, { backend: 'webgpu' });
    await start(page, '2 steps/s');
    const step = await keptStep(page, 2);
    await reachStep(page, step + 1);
    const browser = await site.browser.newBrowserCDPSession();
    await browser.send('Browser.crashGpuProcess');
    expect(await restartedAt(page)).toBeGreaterThanOrEqual(step);
    await setSpeed(page, 'as fast as it goes');
    await done(page);
    expect(await page.locator('#cell-train').innerText()).toMatch(/WebGPU/);
    expect(await savedCurve(page, RUN)).toEqual(whole);
    await context.close();
  });
});
