import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { unmatchedTerms } from '../../../notebook/code/source-code';
import { lesson } from '../index';
import { kernelCode, lossCode } from './formula-code';

const prose = ['en', 'zh'].map((language) =>
  readFileSync(new URL(`./formula.${language}.md`, import.meta.url), 'utf8'),
);
const marked = (text: string) => [...text.matchAll(/\\term\{(\w+)\}/g)].map(([, term]) => term!);

describe('the formula of the loss and its code', () => {
  it('are linked by lines that exist', () => {
    for (const { code, terms } of [lossCode, kernelCode])
      expect(unmatchedTerms(code, terms)).toEqual([]);
  });

  it('name the same terms in both languages, and every one has its line', () => {
    const terms = marked(prose[0]!);
    expect(marked(prose[1]!)).toEqual(terms);
    expect(new Set(terms)).toEqual(new Set(Object.keys(kernelCode.terms)));
    const known = lesson.terms.map(({ name }) => name);
    for (const term of terms) expect(known).toContain(term);
  });
});
