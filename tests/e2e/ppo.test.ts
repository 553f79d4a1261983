import { describe, expect, it } from 'vitest';
import { violationsOf } from './axe';
import { openCell, savedCurve, screenshot, useSite, visit } from './site';
import { done } from './train-cell';

const LONG = { timeout: 300_000 };
const SMALL = 'set.steps=4&set.batch=16&set.epochs=2&seed=1';

describe('the lesson on PPO', () => {
  const site = useSite();

  it('lands the bandit, trains, and opens an iteration, by keyboard', LONG, async () => {
    const { page, context, errors, foreign } = await visit(
      site,
      `lessons/ppo/?backend=wasm&${SMALL}`,
    );
    const bandit = await openCell(page, 'bandit');
    await bandit.getByRole('button', { name: 'Train the bandit' }).press('Enter');
    await bandit.getByText('iteration 120').waitFor({ timeout: 120_000 });
    await expect
      .poll(async () => Number(await bandit.locator('dd').first().innerText()), { timeout: 30_000 })
      .toBeLessThan(0.05);

    const train = await openCell(page, 'train');
    await train.getByRole('button', { name: 'Train', exact: true }).press('Enter');
    await done(page);
    const curve = (await savedCurve(page, 'ppo/main')) as { values: Record<string, number> }[];
    const first = curve[0].values;
    expect(first.kl).toBe(0);
    for (const { values } of curve)
      if ('firstRatioError' in values) expect(values.firstRatioError).toBeLessThan(1e-5);

    const iteration = await openCell(page, 'iteration');
    await iteration.getByRole('button', { name: 'Open the next iteration' }).press('Enter');
    await iteration.getByText('Iteration 4', { exact: true }).waitFor({ timeout: 120_000 });
    await iteration.getByText(/the run stands where it stood/).waitFor();
    await screenshot(page, 'ppo');
    expect(await violationsOf(page)).toEqual([]);
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    await context.close();
  });

  it('sets best of n beside the run and asks both models, in Chinese', LONG, async () => {
    const { page, context, errors } = await visit(site, `zh/lessons/ppo/?backend=wasm&${SMALL}`);
    const train = await openCell(page, 'train');
    await train.getByRole('button', { name: '训练', exact: true }).click();
    await done(page);
    const best = await openCell(page, 'best-of');
    await best.getByRole('button', { name: '从 n 个里选最好的' }).click();
    await best.getByText('n = 64', { exact: true }).waitFor({ timeout: 120_000 });
    const asked = await openCell(page, 'asked');
    await asked.getByRole('button', { name: '让两个模型都来回答' }).click();
    await asked.getByText(/要求辱骂时/).waitFor({ timeout: 120_000 });
    expect(await violationsOf(page)).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
});
