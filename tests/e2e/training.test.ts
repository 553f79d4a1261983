import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { openCell, savedCurve, screenshot, SMALL, useSite, visit } from './site';

const RUN = 'gpt/main';
const LESSON = `lessons/gpt/?backend=webgpu&${SMALL}`;
const LONG = { timeout: 300_000 };

const trainCell = (page: Page) => openCell(page, 'train');
const done = (page: Page) =>
  page.locator('#cell-train [data-state="done"]').waitFor({ timeout: 240_000 });

async function start(page: Page) {
  const cell = await trainCell(page);
  await cell.getByRole('button', { name: 'Train', exact: true }).click();
  return cell;
}

/** Waits until this many steps are told. */
const reachStep = (page: Page, step: number) =>
  page.waitForFunction(
    (least) => {
      const text = document.querySelector('#cell-train')?.textContent ?? '';
      return Number(/(\d+)\s*\/\s*\d+/.exec(text)?.[1] ?? 0) >= least;
    },
    step,
    { timeout: 240_000 },
  );

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
    const cell = await start(page);
    await reachStep(page, 8);
    await cell.getByRole('button', { name: 'Pause' }).click();
    await page.locator('#cell-train [data-state="paused"]').waitFor();
    await page.waitForTimeout(500);
    await page.reload();
    const again = await trainCell(page);
    await again.getByRole('button', { name: /Continue/ }).click();
    await done(page);
    expect(await savedCurve(page, RUN)).toEqual(whole);
    await context.close();
  });

  it(
    'goes on by itself when its worker is killed, with the same curve to the bit',
    LONG,
    async () => {
      const { page, context } = await visit(site, LESSON);
      await start(page);
      await reachStep(page, 6);
      const [worker] = page.workers();
      await worker.evaluate(() => (globalThis as unknown as { close(): void }).close());
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
