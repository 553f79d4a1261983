import { describe, expect, it } from 'vitest';
import { screenshot, useSite, visit } from './site';

describe('the front page', () => {
  const site = useSite();

  it('trains a very small GPT at the press of its one button', { timeout: 180_000 }, async () => {
    const { page, context, errors, foreign } = await visit(site, '?backend=wasm');
    expect(page.workers()).toHaveLength(0);
    await page.getByRole('button', { name: 'Train a GPT now' }).click();
    await page.getByText('Once more, from another seed').waitFor({ timeout: 150_000 });
    const text = await page.locator('main').innerText();
    // Noise became words: the most common ones of the book are among them.
    expect(text).toMatch(/\b(the|and|of|to|in|that|was|his)\b/);
    await screenshot(page, 'front');
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    await context.close();
  });
});
