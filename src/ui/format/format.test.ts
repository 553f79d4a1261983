import { afterEach, describe, expect, it } from 'vitest';
import { setLocale } from '../locale/locale.svelte';
import { beforeHan, formatNumber, formatPercent } from './numbers';
import { formatBytes, formatDuration, formatRate } from './quantities';

describe('numbers for a reader', () => {
  afterEach(() => setLocale('en', { remember: false }));

  it.each([
    [1.91873, '1.919'],
    [-0.5, '−0.5'],
    [0.0003, '3e-4'],
    [-0.00025, '−2.5e-4'],
    [123456, '123,456'],
    [1.75e11, '1.75e11'],
    [0, '0'],
    [NaN, 'NaN'],
    [-Infinity, '−∞'],
  ])('%d is written %s', (value, text) => expect(formatNumber(value)).toBe(text));

  it('count in millions or in 万, as the language does', () => {
    expect(formatNumber(124_400_000, { compact: true })).toBe('124M');
    setLocale('zh', { remember: false });
    expect(formatNumber(124_400_000, { compact: true })).toBe('1.24\u00a0亿');
    expect(formatNumber(12_000, { compact: true })).toBe('1.2\u00a0万');
  });

  it('stand before a Chinese word with one space at most', () => {
    expect(beforeHan('512', '个词元')).toBe('512 个词元');
    expect(beforeHan('15.4\u00a0万', '个词元')).toBe('15.4\u00a0万个词元');
  });

  it('keep their places while they change', () => {
    expect(formatNumber(2, { decimals: 3 })).toBe('2.000');
  });

  it('never show a small share as zero', () => {
    expect(formatPercent(0.1234)).toBe('12.3%');
    expect(formatPercent(0.0001)).toBe('<0.1%');
    expect(formatPercent(0)).toBe('0.0%');
  });
});

describe('quantities for a reader', () => {
  afterEach(() => setLocale('en', { remember: false }));

  it.each([
    [0.42, '0.4 s', '0.4 秒'],
    [59.7, '1 min', '1 分钟'],
    [200, '3 min 20 s', '3 分 20 秒'],
    [7500, '2 h 5 min', '2 小时 5 分'],
    [7199, '2 h', '2 小时'],
    [90000, '1 d 1 h', '1 天 1 小时'],
    [Infinity, 'unknown', '未知'],
  ])('%d seconds', (seconds, en, zh) => {
    expect(formatDuration(seconds)).toBe(en);
    setLocale('zh', { remember: false });
    expect(formatDuration(seconds)).toBe(zh);
  });

  it('write sizes in decimal units', () => {
    expect([512, 3_240_000, 999_600].map(formatBytes)).toEqual(['512 B', '3.2 MB', '1 MB']);
  });

  it('turn slow rates round', () => {
    expect(formatRate(12_345, 'tokens')).toBe('12,345 tokens/s');
    expect(formatRate(8.04, 'steps')).toBe('8 steps/s');
    expect(formatRate(0.4, 'steps')).toBe('2.5 s/step');
    expect(formatRate(0, 'steps')).toBe('unknown');
  });
});
