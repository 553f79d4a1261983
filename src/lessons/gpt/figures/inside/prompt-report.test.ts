import { describe, expect, it } from 'vitest';
import { reportOnBytes, reportOnCharacters } from './prompt-report';

describe('what became of a prompt', () => {
  it('names what the vocabulary of characters lacks, each once and in order', () => {
    const report = reportOnCharacters('§a b€a§', ['a', '␣', 'b', 'a'], 8);
    expect(report).toEqual({ skipped: ['§', '€'], cut: false });
  });

  it('tells a prompt that is too long from one with strange characters', () => {
    expect(reportOnCharacters('abcde', ['d', 'e'], 2)).toEqual({ skipped: [], cut: true });
    expect(reportOnCharacters('de', ['d', 'e'], 2)).toEqual({ skipped: [], cut: false });
    expect(reportOnCharacters('abcd€e', ['d', 'e'], 2)).toEqual({ skipped: ['€'], cut: true });
  });

  it('finds everything missing where nothing was read', () => {
    expect(reportOnCharacters('你好', [], 8)).toEqual({ skipped: ['你', '好'], cut: false });
  });

  it('measures tokens of bytes by their bytes', () => {
    expect(reportOnBytes('a 鲸', ['a', '␣', '\\xE9\\xB2', '\\xB8'], 4).cut).toBe(false);
    expect(reportOnBytes('xa 鲸', ['a', '␣', '\\xE9\\xB2', '\\xB8'], 4).cut).toBe(true);
    expect(reportOnBytes('a 鲸', ['a', '␣', '鲸'], 8).cut).toBe(false);
  });
});
