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

const site = useSite();

describe.each(pages)('the page /%s', (path, looks) => {
  it.each(looks)(
    'is accessible, fits and says its language in $colorScheme at $width px',
    { timeout: 120_000 },
    async (look) => {
      const { page, context, errors, foreign } = await visit(site, path, {
        colorScheme: look.colorScheme,
        viewport: { width: look.width, height: 900 },
      });
      // Cells load as they come near the screen: go to each that is not there yet, from the top down.
      await page.waitForFunction(() => {
        const place = document.querySelector('[data-cell] > .place');
        place?.scrollIntoView();
        return !place;
      });
      await page.evaluate(() => window.scrollTo(0, 0));
      expect(await page.getAttribute('html', 'lang')).toMatch(
        path.startsWith('zh/') ? /^zh/ : /^en/,
      );
      expect(await page.title()).not.toBe('');
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
});
