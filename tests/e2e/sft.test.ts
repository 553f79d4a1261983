import { describe, expect, it } from 'vitest';
import { openCell, savedCurve, useSite, visit } from './site';
import { done } from './train-cell';

const LONG = { timeout: 300_000 };

describe('the lesson on supervised fine-tuning', () => {
  const site = useSite();

  it('trains on WebGPU, shows its mask and both models’ answers', LONG, async () => {
    const { page, context, errors, foreign } = await visit(
      site,
      'lessons/sft/?backend=webgpu&set.steps=20&set.batch=16&seed=1',
    );
    const cell = await openCell(page, 'train');
    await cell.getByRole('button', { name: 'Train', exact: true }).waitFor();
    await cell.focus();
    await page.keyboard.press('Control+Enter');
    await done(page);
    const curve = (await savedCurve(page, 'sft/main')) as { values: Record<string, number> }[];
    const losses = curve.flatMap(({ values }) => ('valLoss' in values ? values.valLoss : []));
    expect(losses.at(-1)).toBeLessThan(losses[0] - 0.1);

    const mask = await openCell(page, 'mask');
    const rows = mask.locator('table').first().locator('tr');
    const counted = () => rows.nth(1).locator('td.counts').allInnerTexts();
    // The shift, the end and the padding: it begins at the colon, and ends with the end.
    await expect.poll(async () => (await counted()).at(-1), { timeout: 120_000 }).toBe('<eos>');
    const read = await rows.nth(0).locator('td').allInnerTexts();
    const wanted = await rows.nth(1).locator('td').allInnerTexts();
    expect(wanted.slice(0, -1)).toEqual(read.slice(1));
    expect(read.at(-1)).toBe('<pad>');
    expect(read[wanted.length - (await counted()).length - 3]).toBe(':');
    await mask.getByRole('radio', { name: 'every token' }).press('Space');
    await expect.poll(async () => (await counted())[0], { timeout: 120_000 }).toBe('tell');
    await mask.getByRole('radio', { name: 'the answer without its end' }).press('Space');
    await expect.poll(async () => (await counted()).at(-1), { timeout: 120_000 }).toBe('.');

    const answers = await openCell(page, 'answers');
    await answers.getByRole('row').nth(6).waitFor({ timeout: 120_000 });
    expect(await answers.getByRole('row').nth(1).innerText()).toMatch(/^tell fox :/);
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    await context.close();
  });

  it('lends its model to the reward model of the next lesson, in Chinese', LONG, async () => {
    const small = 'backend=wasm&set.steps=20&set.batch=16&seed=1';
    const { page, context, errors } = await visit(site, `zh/lessons/sft/?${small}`);
    const cell = await openCell(page, 'train');
    await cell.getByRole('button', { name: '训练', exact: true }).click();
    await done(page);
    await page.getByText(/第 20 步的检查点保存在这台设备上/).waitFor({ timeout: 120_000 });

    await page.goto(`${site.address}zh/lessons/reward/?backend=wasm&set.prompts=16&seed=1`);
    const start = await openCell(page, 'start');
    await start.getByRole('radio', { name: /上一课里训练了 20 步/ }).check();
    await expect
      .poll(() => start.getByRole('radio', { checked: true }).getAttribute('value'), {
        timeout: 120_000,
      })
      .toMatch(/^(?!run$|shipped$).+/);
    const train = await openCell(page, 'train');
    await train.getByRole('button', { name: '训练', exact: true }).click();
    await done(page);
    const kept = await page.evaluate(() => localStorage.getItem('bonsai:run/reward/main'));
    expect(JSON.parse(kept!).baseModels.body).toMatch(/./);
    expect(errors).toEqual([]);
    await context.close();
  });
});
