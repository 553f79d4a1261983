import { describe, expect, it } from 'vitest';
import { termsOfLines, unmatchedTerms } from '../code/source-code';
import { compileCode } from './compile-code';
import { pickDeclaration } from './pick-function';

const module = `import { a } from './a';

/** Doubles. */
export function double(
  x: number,
): number {
  if (x > 1) {
    return x * 2;
  }
  return x < 1 ? 0 : 2;
}

const width = 3;
export const third = (x: number) =>
  x / width;

export interface Size {
  w: number;
}
`;

const picked = (name: string) => {
  const lines = module.split('\n');
  const [first, last] = pickDeclaration(lines, name);
  return lines.slice(first, last + 1).join('\n');
};

describe('pickDeclaration', () => {
  it('takes a function with its comment, to its closing brace', () => {
    expect(picked('double')).toMatch(/^\/\*\* Doubles[^]*0 : 2;\n}$/);
  });

  it('takes one-line, indented and braced declarations', () => {
    expect(picked('width')).toBe('const width = 3;');
    expect(picked('third')).toBe('export const third = (x: number) =>\n  x / width;');
    expect(picked('Size')).toBe('export interface Size {\n  w: number;\n}');
  });

  it('says which declaration is missing', () => {
    expect(() => picked('triple')).toThrow('no declaration of triple');
  });
});

describe('compileCode', () => {
  it('keeps text, numbering and characters that mean something to HTML', async () => {
    const code = await compileCode(module, 'src/double.ts', 'double');
    expect(code).toMatchObject({ file: 'src/double.ts', firstLine: 3 });
    const plain = code.lines.join('\n').replace(/<[^>]+>/g, '');
    expect(plain.replaceAll('&lt;', '<').replaceAll('&gt;', '>')).toBe(code.text);
    expect(code.lines.join('')).toContain('<span class="keyword">');
    expect(code.lines.join('')).not.toContain('x < 1');
  });

  it('refuses a file it cannot highlight', async () => {
    await expect(compileCode('', 'a.py')).rejects.toThrow('a.py: only .ts');
  });

  it('links lines to terms and names patterns that match nothing', async () => {
    const code = await compileCode(module, 'src/double.ts', 'double');
    const terms = { loss: /x \* 2/, gone: /softmax/ };
    expect(termsOfLines(code, terms).indexOf('loss')).toBe(5);
    expect(unmatchedTerms(code, terms)).toEqual(['gone']);
  });
});
