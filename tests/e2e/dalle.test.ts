import { describe, expect, it } from 'vitest';
import { openCell, screenshot, useSite, visit } from './site';

describe('the lesson on DALL·E', () => {
  const site = useSite();

  it(
    'shows by keyboard whom a token sees, and what never arrives',
    { timeout: 90_000 },
    async () => {
      const { page, context, errors } = await visit(site, 'lessons/dalle/?backend=wasm');
      const cell = await openCell(page, 'masks');
      await cell.getByRole('button', { name: 'Show the masks' }).click();
      await cell.getByText('187 pairs in all, 70 of them').waitFor();
      await cell.getByRole('radio', { name: 'column', exact: true }).check();
      await cell.getByText('The image token in row 3, column 2 sees 9 positions').waitFor();
      await cell.getByRole('button', { name: 'image token in row 3, column 2' }).focus();
      await page.keyboard.press('ArrowDown');
      await cell.getByText('The image token in row 4, column 2 sees 10 positions').waitFor();

      const reach = await openCell(page, 'reach');
      await reach.getByText('100.0% of all earlier image tokens').waitFor();
      await reach.getByRole('radio', { name: 'axial', exact: true }).check();
      await reach.getByText('73.5% of all earlier image tokens').waitFor();
      expect(errors).toEqual([]);
      await context.close();
    },
  );

  it('draws a caption with the shipped model, token by token', { timeout: 180_000 }, async () => {
    const { page, context, errors } = await visit(site, 'lessons/dalle/?backend=wasm', {
      reducedMotion: 'reduce',
    });
    const cell = await openCell(page, 'draw');
    await cell.getByLabel('Caption').fill('a green square at the top left of a dog');
    await cell.getByRole('button', { name: 'Draw', exact: true }).click();
    await cell.getByText('The model never read “dog”').waitFor({ timeout: 120_000 });
    await cell.getByLabel('Caption').fill('a green cross at the bottom right');
    await cell.getByRole('button', { name: 'Draw again' }).click();
    await cell.getByText('in CLIP’s order').waitFor({ timeout: 120_000 });
    await cell.getByText('The ranking does not see the oracle').waitFor();
    // Six of eight in the right colour are no accident: there are four colours.
    const right = cell.getByText(/^(colour|all) right$/);
    expect(await right.count()).toBeGreaterThanOrEqual(6);
    expect(await cell.getByText('Token 64 of 64').count()).toBe(1);
    await screenshot(page, 'dalle');
    expect(errors).toEqual([]);
    await context.close();
  });

  it('trains, and completes half a picture in Chinese', { timeout: 240_000 }, async () => {
    const small = 'set.layers=1&set.heads=2&set.width=16&set.pictures=64&set.batch=4&set.steps=20';
    const { page, context, errors } = await visit(site, `zh/lessons/dalle/?${small}`);
    const train = await openCell(page, 'train');
    await train.getByRole('button', { name: '训练', exact: true }).click();
    await page.locator('#cell-train [data-state="done"]').waitFor({ timeout: 200_000 });
    const cell = await openCell(page, 'complete');
    await cell.getByText('线以上的词元是给定的').waitFor({ timeout: 60_000 });
    expect(await cell.getByRole('img', { name: /^补全/ }).count()).toBe(4);
    expect(errors).toEqual([]);
    await context.close();
  });

  it(
    'shows samples that nobody chose, and says of emoji what cannot be known',
    { timeout: 90_000 },
    async () => {
      const { page, context, errors } = await visit(site, 'zh/lessons/dalle/');
      const sheet = await openCell(page, 'sheet');
      await sheet.getByRole('img', { name: /^右上角有一个红色的正方形/ }).waitFor();
      expect(await sheet.getByRole('listitem').count()).toBe(32);
      await sheet.getByText('a red square at the top right', { exact: true }).waitFor();

      const settings = await openCell(page, 'settings');
      await settings.getByRole('radio', { name: /842 个表情符号/ }).check();
      expect(await settings.getByText('物体数').count()).toBe(0);
      await (await openCell(page, 'start')).getByText('dvae-emoji').waitFor();
      for (const id of ['accuracy-chart', 'rerank'])
        await (await openCell(page, id)).getByText('表情符号没有判定器').waitFor();
      const draw = await openCell(page, 'draw');
      expect(await draw.getByLabel('描述').inputValue()).toBe('turtle');
      await sheet.getByText('open file folder', { exact: true }).waitFor();
      expect(await sheet.getByRole('listitem').count()).toBe(36);
      expect(errors).toEqual([]);
      await context.close();
    },
  );
});
