import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { openCell, savedCurve, screenshot, SMALL, useSite, visit } from './site';
import { done, goOn, keptStep, pause, reachStep, restartedAt, setSpeed, start } from './train-cell';

const RUN = 'gpt/main';
const LESSON = `lessons/gpt/?backend=webgpu&${SMALL}`;
const LONG = { timeout: 300_000 };

/** The step at which the page says that it found the run again. */
async function foundAt(page: Page): Promise<number> {
  await openCell(page, 'train');
  const news = page.getByText(/stands at step \d+/);
  await news.waitFor({ timeout: 120_000 });
  return Number(/at step (\d+)/.exec(await news.innerText())![1]);
}

describe('training in the lesson, on WebGPU', () => {
  const site = useSite();
  let whole: unknown[];

  it('trains to the end, and the loss falls', LONG, async () => {
    const { page, context, errors, foreign } = await visit(site, LESSON);
    await start(page);
    await done(page);
    whole = await savedCurve(page, RUN);
    const losses = (whole as { values: { valLoss?: number } }[]).flatMap(({ values }) =>
      values.valLoss === undefined ? [] : [values.valLoss],
    );
    expect(losses[0]).toBeCloseTo(Math.log(81), 1);
    expect(losses.at(-1)).toBeLessThan(3.6);
    const device = await page.locator('#cell-train').innerText();
    expect(device).toMatch(/WebGPU/);
    await openCell(page, 'loss-chart');
    await screenshot(page, 'lesson');
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    await context.close();
  });

  it('resumes at the exact step after a reload, with the same curve to the bit', LONG, async () => {
    const { page, context } = await visit(site, LESSON);
    await start(page, '2 steps/s');
    // Two checkpoints of a step that is replayed by then: the second must not be the first again.
    await reachStep(page, 5);
    await pause(page);
    await goOn(page);
    await reachStep(page, 8);
    const step = await pause(page);
    await page.reload();
    expect(await foundAt(page)).toBeGreaterThanOrEqual(step);
    await goOn(page);
    await done(page);
    expect(await savedCurve(page, RUN)).toEqual(whole);
    await context.close();
  });

  it('waits for a run that is let go late, with a word, and then owns it', LONG, async () => {
    const { page, context } = await visit(site, LESSON);
    await start(page, '2 steps/s');
    const step = await keptStep(page, 1);
    await pause(page);
    // Stands in line for the run, has it when the page is left, and keeps it as a slow worker would.
    const slow = await visit(site, '', {}, context);
    await slow.page.evaluate((name) => {
      const later = () => new Promise((letGo) => setTimeout(letGo, 3000));
      void navigator.locks.request(name, later);
    }, `bonsai run ${RUN}`);
    await page.reload();
    await openCell(page, 'train');
    await page.getByText(/still held/).waitFor();
    expect(await foundAt(page)).toBeGreaterThanOrEqual(step);
    expect(await page.getByText(/[Aa]nother tab trains/).count()).toBe(0);
    await goOn(page);
    await done(page);
    expect(await savedCurve(page, RUN)).toEqual(whole);
    await context.close();
  });

  it(
    'goes on by itself when its worker is killed, with the same curve to the bit',
    LONG,
    async () => {
      const { page, context } = await visit(site, LESSON);
      await start(page, '2 steps/s');
      const step = await keptStep(page, 2);
      const [worker] = page.workers();
      await worker.evaluate(() => (globalThis as unknown as { close(): void }).close());
      expect(await restartedAt(page)).toBeGreaterThanOrEqual(step);
      await setSpeed(page, 'as fast as it goes');
      await done(page);
      expect(await savedCurve(page, RUN)).toEqual(whole);
      await context.close();
    },
  );

  it('leaves a run to the tab that has it, and says so in the other', LONG, async () => {
    const first = await visit(site, LESSON);
    await start(first.page);
    await reachStep(first.page, 2);
    const second = await visit(site, LESSON, {}, first.context);
    await start(second.page);
    await second.page
      .getByText(/[Aa]nother tab/)
      .first()
      .waitFor({ timeout: 120_000 });
    await done(first.page);
    expect(await savedCurve(first.page, RUN)).toEqual(whole);
    await first.context.close();
  });
});

describe('sampling in the lesson', () => {
  const site = useSite();

  it('writes the same text for the same seed', LONG, async () => {
    const { page, context, errors } = await visit(site, `lessons/gpt/?backend=wasm&${SMALL}`);
    const cell = await openCell(page, 'sampling');
    const write = async () => {
      await cell.getByRole('button', { name: /Generate|Write/ }).click();
      await cell
        .getByRole('button', { name: /Stop/ })
        .waitFor({ state: 'detached', timeout: 120_000 });
      return cell.locator('p.text:not(.old)').innerText();
    };
    const text = await write();
    expect(text.length).toBeGreaterThan(20);
    expect(await write()).toBe(text);
    expect(errors).toEqual([]);
    await context.close();
  });
});
