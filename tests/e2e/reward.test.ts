import { describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright';
import { violationsOf } from './axe';
import { openCell, savedCurve, screenshot, useSite, visit } from './site';
import { done } from './train-cell';

const LONG = { timeout: 300_000 };
/** Few prompts: writing the answers is what takes time. */
const SMALL = 'backend=webgpu&set.prompts=32&set.steps=6&set.passes=4&seed=1';

/** The answers as they stand, best first. */
const order = (cell: Locator) => cell.locator('ol > li .content').allInnerTexts();

async function ranked(page: Page, write: RegExp): Promise<Locator> {
  const cell = await openCell(page, 'ranking');
  await cell.getByRole('button', { name: write }).click();
  await cell.locator('.handle').nth(3).waitFor({ timeout: 120_000 });
  return cell;
}

describe('the lesson on the reward model', () => {
  const site = useSite();

  it('takes a ranking by keyboard, learns from it, and is held to it', LONG, async () => {
    const { page, context, errors, foreign } = await visit(site, `lessons/reward/?${SMALL}`);
    const cell = await ranked(page, /Let the model write answers/);
    const before = await order(cell);
    await cell.locator('.handle').nth(2).focus();
    await page.keyboard.press('Home');
    expect(await order(cell)).toEqual([before[2], before[0], before[1], before[3]]);
    // The focus goes with the answer, so that it can be moved on.
    await page.keyboard.press('ArrowDown');
    expect(await order(cell)).toEqual([before[0], before[2], before[1], before[3]]);
    await page.keyboard.press('4');
    expect(await order(cell)).toEqual([before[0], before[1], before[3], before[2]]);
    // One probability for each of the six comparisons.
    const numbers = async () =>
      (await cell.locator('svg text').allTextContents()).filter((text) => /^0\.\d\d$/.test(text));
    await expect.poll(async () => (await numbers()).length, { timeout: 60_000 }).toBe(6);
    await cell.getByRole('button', { name: 'Keep this ranking' }).press('Enter');
    await cell.getByText(/The labeller agrees with you on \d of its 6 comparisons/).waitFor();
    await cell.getByText(/one ranking of yours, 6 comparisons/).waitFor();

    const train = await openCell(page, 'train');
    await train.getByRole('button', { name: 'Train', exact: true }).press('Enter');
    await done(page);
    const curve = (await savedCurve(page, 'reward/main')) as { values: Record<string, number> }[];
    const losses = curve.flatMap(({ values }) => ('valLoss' in values ? values.valLoss : []));
    expect(losses[0]).toBeCloseTo(Math.LN2, 1);
    // 33 rankings by sixteen, four times over, are more than the steps asked for.
    expect(curve.filter(({ values }) => 'trainLoss' in values)).toHaveLength(6);

    const agreements = await openCell(page, 'ranking');
    await agreements.getByText('you and the model, as it stands').waitFor({ timeout: 60_000 });
    await openCell(page, 'formula');
    await page.getByText('log σ').first().waitFor({ state: 'attached' });
    const strips = await openCell(page, 'by-word');
    await strips.getByRole('listbox').nth(4).waitFor({ timeout: 60_000 });
    await strips.getByLabel(/An answer of yours/).fill('the happy fox sings .');
    await strips.getByRole('listbox').nth(5).waitFor({ timeout: 60_000 });
    const rewards = await openCell(page, 'rewards');
    await rewards.getByText(/the good one has the higher reward/).waitFor({ timeout: 60_000 });
    await screenshot(page, 'reward');
    expect(await violationsOf(page)).toEqual([]);

    await page.reload();
    const kept = await openCell(page, 'ranking');
    await kept.getByText(/one ranking of yours/).waitFor();
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    await context.close();
  });

  it('takes a ranking by dragging, and in Chinese', LONG, async () => {
    const { page, context, errors } = await visit(
      site,
      `zh/lessons/reward/?${SMALL.replace('webgpu', 'wasm')}`,
    );
    const cell = await ranked(page, /让模型写几个回答/);
    const before = await order(cell);
    const handles = cell.locator('.handle');
    await handles.nth(3).scrollIntoViewIfNeeded();
    const from = (await handles.nth(0).boundingBox())!;
    const to = (await handles.nth(2).boundingBox())!;
    await page.mouse.move(from.x + 8, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(from.x + 8, to.y + 12, { steps: 5 });
    await page.mouse.up();
    expect(await order(cell)).toEqual([before[1], before[2], before[0], before[3]]);
    await cell.getByRole('button', { name: /^下移/ }).first().click();
    expect(await order(cell)).toEqual([before[2], before[1], before[0], before[3]]);
    await cell.getByRole('button', { name: '保留这个排序' }).click();
    await cell.getByText(/标注者有 \d 个与你一致/).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('measures accuracy against comparisons live, with a pause', LONG, async () => {
    const { page, context, errors } = await visit(
      site,
      'embed/reward/sweep/?backend=wasm&set.steps=1',
    );
    const cell = page.locator('#cell-sweep');
    await cell.getByRole('button', { name: 'Train 12 reward models' }).click();
    await cell.getByText(/^1 \/ 12 models/).waitFor({ timeout: 120_000 });
    await cell.getByRole('button', { name: 'Pause' }).click();
    await cell.getByRole('button', { name: 'Continue' }).waitFor();
    await cell.getByText('Paused.').waitFor();
    // Its points stand in the table with the edges of their band.
    await cell.getByRole('button', { name: /Table/ }).first().click();
    await cell
      .getByRole('columnheader', { name: /lowest/ })
      .first()
      .waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});
