import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { unmatchedTerms } from '../../../notebook/code/source-code';
import { lesson } from '../index';
import { lossCode, modelCode, pairsCode } from './formula-code';

const [en, zh] = ['en', 'zh'].map((language) =>
  [
    ...readFileSync(new URL(`./formula.${language}.md`, import.meta.url), 'utf8').matchAll(
      /\\term\{(\w+)\}/g,
    ),
  ].map(([, term]) => term!),
);

it('the formula and its code are linked by lines that exist', () => {
  for (const { code, terms } of [lossCode, pairsCode, modelCode])
    expect(unmatchedTerms(code, terms)).toEqual([]);
});

it('both languages name the same terms, and each has its line of code', () => {
  expect(zh).toEqual(en);
  const lines = [lossCode, pairsCode, modelCode].flatMap(({ terms }) => Object.keys(terms));
  expect(new Set(en)).toEqual(new Set(lines));
  const known = lesson.terms.map(({ name }) => name);
  for (const term of en!) expect(known).toContain(term);
});
