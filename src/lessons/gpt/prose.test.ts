import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (language: 'en' | 'zh') =>
  readFileSync(new URL(`./prose.${language}.md`, import.meta.url), 'utf8');
const en = read('en');
const zh = read('zh');

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
