import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { recipes } from '#training/client';
import { unmatchedTerms } from '../../notebook/code/source-code';
import { lossCode } from './formula-code';

it('the formula of the loss and its code name the same terms, in both languages', () => {
  expect(unmatchedTerms(lossCode.code, lossCode.terms)).toEqual([]);
  const known = recipes.dalle.terms.map(({ name }) => name);
  for (const language of ['en', 'zh']) {
    const prose = readFileSync(new URL(`./formula.${language}.md`, import.meta.url), 'utf8');
    const terms = new Set([...prose.matchAll(/\\term\{(\w+)\}/g)].map(([, term]) => term));
    expect(terms).toEqual(new Set(Object.keys(lossCode.terms)));
    for (const term of terms) expect(known).toContain(term);
  }
});
