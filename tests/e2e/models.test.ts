import { describe, expect, it } from 'vitest';
import { openCell, SMALL, useSite, visit } from './site';

describe('a model that was trained in the lesson', () => {
  const site = useSite();

  it('is kept, listed, renamed, exported, imported and deleted', { timeout: 180_000 }, async () => {
    const { page, context } = await visit(site, `lessons/gpt/?backend=wasm&${SMALL}`);
    const cell = await openCell(page, 'train');
    await cell.getByRole('button', { name: 'Train', exact: true }).click();
    await page.locator('#cell-train [data-state="done"]').waitFor({ timeout: 60_000 });
    await cell.getByLabel('Name of the model').fill('Ishmael');
    await cell.getByRole('button', { name: 'Keep this model' }).click();

    await page.goto(`${site.address}models/`);
    await page.getByText('Ishmael').first().waitFor();

    const downloading = page.waitForEvent('download');
    await page
      .getByRole('button', { name: /Export/ })
      .first()
      .click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/Ishmael.*\.zip$/);
    const file = await download.path();

    await page
      .getByRole('button', { name: /Rename/ })
      .first()
      .click();
    const field = page.getByRole('textbox').first();
    await field.fill('Queequeg');
    await field.press('Enter');
    await page.getByText('Queequeg').first().waitFor();
    expect(await page.getByText('Ishmael').count()).toBe(0);

    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles({
        name: 'again.zip',
        mimeType: 'application/zip',
        buffer: (await import('node:fs')).readFileSync(file),
      });
    const again = page.locator('li', { has: page.getByRole('heading', { name: 'again' }) });
    await again.waitFor();

    await again.getByRole('button', { name: /Delete/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Delete/ })
      .click();
    await expect.poll(() => again.count()).toBe(0);
    await page.getByText('Queequeg').first().waitFor();
    await context.close();
  });

  it('is refused with a reason if its file is broken', { timeout: 60_000 }, async () => {
    const { page, context } = await visit(site, 'models/?backend=wasm');
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles({
        name: 'broken.zip',
        mimeType: 'application/zip',
        buffer: Buffer.from('PK not a zip at all'),
      });
    await page
      .getByRole('status')
      .filter({ hasText: /zip|file/i })
      .first()
      .waitFor();

    await context.close();
  });
});
