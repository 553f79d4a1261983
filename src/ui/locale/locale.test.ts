import { afterEach, describe, expect, it } from 'vitest';
import { memoryStore } from '../storage/storage';
import { localized, locale, setLocale } from './locale.svelte';
import { defineMessages } from './messages';
import { asLocale, readLocale } from './read-locale';

const stored = (value: string) => {
  const store = memoryStore();
  store.setItem('bonsai:locale', JSON.stringify(value));
  return store;
};
const speaks = (...languages: string[]) => ({ languages });

describe('readLocale', () => {
  const at = (address: string) => new URL(address, 'https://lab.example');

  it('obeys the address first, then its path, then the last choice, then the browser', () => {
    expect(readLocale(at('/zh/gpt?lang=en'), stored('zh'), speaks('zh'))).toBe('en');
    expect(readLocale(at('/zh/gpt'), stored('en'), speaks('en'))).toBe('zh');
    expect(readLocale(at('/gpt'), stored('zh'), speaks('en'))).toBe('zh');
    expect(readLocale(at('/gpt'), null, speaks('fr', 'zh-Hant-TW', 'en'))).toBe('zh');
    expect(readLocale(at('/gpt'), null, speaks('fr'))).toBe('en');
  });

  it('passes over a language that the site does not speak', () => {
    expect(readLocale(at('/gpt?lang=tlh'), stored('zh'), speaks('en'))).toBe('zh');
  });

  it('takes the last locale of a path, since the host may have its own', () => {
    expect(readLocale(at('/en/courses/bonsai/zh/gpt'), null, speaks('en'))).toBe('zh');
  });

  it('does not take a word that merely begins like a tag', () => {
    expect(asLocale('english')).toBeNull();
    expect(asLocale('en_GB')).toBe('en');
  });
});

describe('messages', () => {
  afterEach(() => setLocale('en'));
  const messages = defineMessages({
    en: { play: 'Play', steps: (count: number) => `${count} steps`, inner: { stop: 'Stop' } },
    zh: { play: '开始', steps: (count) => `${count} 步`, inner: { stop: '停止' } },
  });

  it('follow the language of the page', () => {
    expect(messages.current.steps(3)).toBe('3 steps');
    setLocale('zh', { remember: false });
    expect(locale.current).toBe('zh');
    expect(messages.current.play).toBe('开始');
    expect(messages.current.steps(3)).toBe('3 步');
    expect(messages.current.inner.stop).toBe('停止');
    expect(localized({ en: 'a', zh: '甲' })).toBe('甲');
  });

  it('do not compile with a missing key, an extra key or another signature', () => {
    // @ts-expect-error zh lacks `b`
    defineMessages({ en: { a: 'A', b: 'B' }, zh: { a: '甲' } });
    // @ts-expect-error zh has `c`, which English lacks
    defineMessages({ en: { a: 'A' }, zh: { a: '甲', c: '丙' } });
    // @ts-expect-error the Chinese message asks for another type
    defineMessages({ en: { a: (n: number) => `${n}` }, zh: { a: (n: string) => n } });
    expect(messages.current.play).toBe('Play');
  });
});
