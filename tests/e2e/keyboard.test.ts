import { describe, expect, it } from 'vitest';
import { openCell, SMALL, useSite, visit } from './site';

describe('a lesson by keyboard alone', () => {
  const site = useSite();

  it('runs, steps, pauses and moves on', { timeout: 120_000 }, async () => {
    const { page, context } = await visit(
      site,
      `lessons/gpt/?backend=wasm&${SMALL}&set.steps=2000`,
    );
    const cell = await openCell(page, 'train');
    // Keys do nothing before the cell has said what it can do.
    await cell.getByRole('button', { name: 'Train', exact: true }).waitFor();
    await cell.focus();
    const state = (name: string) =>
      page.locator(`#cell-train [data-state="${name}"]`).waitFor({ timeout: 60_000 });
    await page.keyboard.press('.');
    await state('paused');
    expect(await cell.innerText()).toMatch(/1 \/ 2,000/);
    await page.keyboard.press('Control+Enter');
    await state('running');
    await page.keyboard.press('Space');
    await state('paused');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await cell.focus();
    await page.keyboard.press('Shift+Enter');
    const next = page.locator('#cell-loss-chart');
    await expect
      .poll(() => next.evaluate((element) => element.contains(document.activeElement)))
      .toBe(true);
    await context.close();
  });

  it('never traps the Tab key', { timeout: 120_000 }, async () => {
    const { page, context } = await visit(site, 'lessons/gpt/');
    await openCell(page, 'type-ahead');
    const seen = new Set<string>();
    let stuck = 0;
    for (let i = 0; i < 120 && stuck < 3; i++) {
      await page.keyboard.press('Tab');
      const where = await page.evaluate(() => {
        const element = document.activeElement!;
        const all = [...document.querySelectorAll('*')];
        return `${element.tagName} ${all.indexOf(element)}`;
      });
      stuck = seen.has(where) ? stuck + 1 : 0;
      seen.add(where);
    }
    expect(stuck).toBe(0);
    expect(seen.size).toBeGreaterThan(80);
    await context.close();
  });
});
