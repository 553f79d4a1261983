import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { unmatchedTerms } from '../../notebook/code/source-code';
import { objectiveCode, policyCode, rewardsCode, valueCode } from './ppo-code';
import { lesson } from './index';

const prose = ['en', 'zh'].map((language) =>
  readFileSync(new URL(`./formula.${language}.md`, import.meta.url), 'utf8'),
);
const marked = (text: string) => [...text.matchAll(/\\term\{(\w+)\}/g)].map(([, term]) => term!);
const parts = [rewardsCode, policyCode, valueCode, objectiveCode];

it('the formulas of PPO and their code are linked by lines that exist', () => {
  for (const { code, terms } of parts) expect(unmatchedTerms(code, terms)).toEqual([]);
});

it('the formulas name the same terms in both languages, and every one has its line', () => {
  expect(marked(prose[1]!)).toEqual(marked(prose[0]!));
  const known = lesson.terms.map(({ name }) => name);
  const lines = new Set(parts.flatMap(({ terms }) => Object.keys(terms)));
  for (const term of marked(prose[0]!)) {
    expect(known).toContain(term);
    expect(lines).toContain(term);
  }
});
