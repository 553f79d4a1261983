import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { useSite, visit } from './site';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

const pages = ['', 'zh/', 'lessons/gpt/', 'zh/lessons/gpt/', 'models/', 'zh/models/'];
const looks = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 390 },
  { colorScheme: 'dark', width: 390 },
] as const;

interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

describe.each(pages)('the page /%s', (path) => {
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
      // Scripts of a page are bound by its policy; the debugger's are not.
      const violations = (await page.evaluate(
        `${axe}; axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then(({ violations }) => violations)`,
      )) as Violation[];
      const told = violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`);
      expect(told).toEqual([]);
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
