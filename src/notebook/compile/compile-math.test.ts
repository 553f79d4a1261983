import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileMath, mathLine, withMath } from './compile-math';

describe('a line with maths', () => {
  it('sets what stands between dollar signs and escapes the rest', () => {
    const html = mathLine('1 < 2 & $\\ln V$ <b>', 'quiz.ts');
    expect(html).toContain('1 &#60; 2 &#38; <span class="formula-inline">');
    expect(html).toContain('<math');
    expect(html).toMatch(/ &#60;b&#62;$/);
  });

  it('says where a formula is wrong', () => {
    expect(() => mathLine('costs $5', 'quiz.ts')).toThrow(/quiz\.ts.*without its pair/s);
    expect(() => mathLine('$\\nonsense$', 'quiz.ts')).toThrow(/quiz\.ts/);
  });

  it('leaves everything alone that is no text in two languages', () => {
    const value = { id: '$x$', n: 2, text: { en: 'a', zh: '甲' }, list: [{ en: '<', zh: '>' }] };
    expect(withMath(value, 'quiz.ts')).toEqual({ ...value, list: [{ en: '&#60;', zh: '&#62;' }] });
  });

  it('runs a module and names what it was read from', async () => {
    const path = fileURLToPath(new URL('../../lessons/gpt/quiz.ts', import.meta.url));
    const { exports, dependencies } = await compileMath(path, 'quiz.ts');
    expect(JSON.stringify(exports['quiz'])).toContain('katex');
    expect(dependencies.join()).toContain('quiz-loss');
  });
});
