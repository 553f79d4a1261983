import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { violationsOf } from './axe';
import { useSite, visit } from './site';

interface Look {
  colorScheme: 'light' | 'dark';
  width: number;
}

const looks: readonly Look[] = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 390 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 390 },
];

/** Lessons are made of the same parts: the first is looked at in all ways, the others crosswise. */
const others = readdirSync('src/lessons').filter(
  (id) => id !== 'gpt' && existsSync(`src/lessons/${id}/index.ts`),
);
const pages: [path: string, looks: readonly Look[]][] = [
  ...['', 'zh/', 'models/', 'zh/models/', 'lessons/gpt/', 'zh/lessons/gpt/'].map(
    (path): [string, readonly Look[]] => [path, looks],
  ),
  ...others.flatMap((id): [string, readonly Look[]][] => [
    [`lessons/${id}/`, looks.slice(0, 2)],
    [`zh/lessons/${id}/`, looks.slice(2)],
  ]),
];

describe.each(pages)('the page /%s', (path, looks) => {
  const site = useSite();

  it.each(looks)(
    'is accessible and fits in $colorScheme at $width px',
    { timeout: 120_000 },
    async (look) => {
      const { page, context, errors, foreign } = await visit(site, path, {
        colorScheme: look.colorScheme,
        viewport: { width: look.width, height: 900 },
      });
      // Cells load as they come near the screen: walk down once, so that all of them are there.
      await page.evaluate(async () => {
        for (let y = 0; y < document.body.scrollHeight; y += 700) {
          window.scrollTo(0, y);
          await new Promise((resolve) => setTimeout(resolve, 60));
        }
        window.scrollTo(0, 0);
      });
      await page.waitForTimeout(500);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
      expect(await violationsOf(page)).toEqual([]);
      expect(errors).toEqual([]);
      expect(foreign).toEqual([]);
      await context.close();
    },
  );

  it('says its language', async () => {
    const { page, context } = await visit(site, path);
    const lang = await page.getAttribute('html', 'lang');
    expect(lang).toMatch(path.startsWith('zh/') ? /^zh/ : /^en/);
    expect(await page.title()).not.toBe('');
    await context.close();
  });
});
