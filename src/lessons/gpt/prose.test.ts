import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (language: 'en' | 'zh') =>
  readFileSync(new URL(`./prose.${language}.md`, import.meta.url), 'utf8');
const en = read('en');
const zh = read('zh');

const all = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map((match) => match[1]!);
const cells = (text: string) => all(text, /^:{2,3}cell\{id=([a-z-]+)\}$/gm);
const headings = (text: string) => all(text, /^(#+ ).*\{#[a-z0-9-]+\}$/gm);
const headingIds = (text: string) => all(text, /^#+ .*\{#([a-z0-9-]+)\}$/gm);
const terms = (text: string) =>
  all(text, /(?::term\[[^\]]+\]\{name=|\\term\{)([a-zA-Z]+)\}/g).sort();
const formulas = (text: string) =>
  all(text.replace(/\\text\{[^}]*\}/g, ''), /\$\$([\s\S]+?)\$\$/g).map((tex) => tex.trim());

const order = [
  'type-ahead',
  ...['text-choice', 'tokenizer', 'vocabulary-tradeoff'],
  ...['guess-loss', 'settings', 'train', 'loss-chart', 'formula', 'schedule', 'samples'],
  'step-open',
  ...['embeddings', 'attention-head', 'attention-all', 'causal-mask', 'residual', 'parameters'],
  ...['sampling', 'shaded'],
  ...['break-mask', 'break-positions', 'break-rate', 'break-depth', 'break-residual'],
  ...['goal', 'predictions', 'quiz'],
  ...['scale-chart', 'scale-table'],
];

describe('the prose of the GPT lesson', () => {
  it('places every cell once, in the order of the lesson', () => {
    expect(cells(en)).toEqual(order);
  });

  it('has the same cells and the same headings in Chinese', () => {
    expect(cells(zh)).toEqual(cells(en));
    expect(headingIds(zh)).toEqual(headingIds(en));
    expect(headings(zh)).toEqual(headings(en));
  });

  it('marks the same terms and sets the same formulas in both languages', () => {
    expect(terms(zh)).toEqual(terms(en));
    expect(formulas(zh)).toEqual(formulas(en));
    expect(formulas(en)).toHaveLength(4);
  });

  it('marks every term that the lesson has', () => {
    const lesson = ['trainLoss', 'valLoss', 'entropy', 'uniform', 'learningRate', 'gradientNorm'];
    expect(new Set(terms(en))).toEqual(
      new Set([...lesson, 'bitsPerByte', 'temperature', 'attention', 'mask']),
    );
  });
});

describe('the numbers in the prose', () => {
  it.each([
    ['1.44', 4.0 / (4 * Math.LN2)],
    ['1.73', 1.2 / Math.LN2],
    ['0.69', Math.log(2)],
    ['4.61', Math.log(100)],
    ['0.35', 1 / Math.sqrt(8)],
    ['0.10', 1 / Math.sqrt(96)],
    ['786,432', 12 * 4 * 128 ** 2],
    ['786,432', 6144 * 128],
    ['196,608', 12 * 4 * 64 ** 2],
    ['50,257', 50_000 + 256 + 1],
  ])('%s is what its formula gives', (printed, value) => {
    const decimals = printed.split('.')[1]?.length ?? 0;
    const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    expect(value.toLocaleString('en', digits)).toBe(printed);
    expect(en).toContain(printed);
    expect(zh).toContain(printed);
  });
});
