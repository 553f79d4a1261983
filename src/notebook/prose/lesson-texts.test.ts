import { afterEach, describe, expect, it } from 'vitest';
import { setLocale, type Locale } from '#ui';
import { compileProse } from '../compile/compile-prose';
import type { Prose } from '../types';
import { LessonTexts } from './lesson-texts.svelte';

const prose = async (language: Locale, sentence: string): Promise<Prose> => {
  const source = `---\ntitle: T\nsummary: S\n---\n:::cell{id=a}\n${sentence}\n:::\n`;
  const compiled = await compileProse(source, `prose.${language}.md`, language);
  return { ...compiled, words: { rate: { name: language === 'en' ? 'rate' : '比率' } } };
};
const load = {
  en: () => prose('en', 'See [clip](/lessons/clip).'),
  zh: () => prose('zh', '见下文。'),
};

describe('the sentences of cells', () => {
  afterEach(() => setLocale('en', { remember: false }));

  it('come in the language of the page, and in the other until that is there', async () => {
    const texts = new LessonTexts(load, '');
    expect(texts.get('a', 'main')).toBeNull();
    texts.hold(await load.en());
    setLocale('zh', { remember: false });
    expect(texts.get('a', 'main')?.text).toBe('See clip.');
    await texts.fetch('zh');
    expect(texts.get('a', 'main')?.text).toBe('见下文。');
    setLocale('en', { remember: false });
    expect(texts.get('a', 'main')?.text).toBe('See clip.');
  });

  it('come with what the values are called, or with the name of the value', async () => {
    const texts = new LessonTexts(load, '');
    await texts.fetch('en');
    expect(texts.words('rate').name).toBe('rate');
    setLocale('zh', { remember: false });
    await texts.fetch('zh');
    expect(texts.words('rate').name).toBe('比率');
    expect(texts.words('beta')).toEqual({ name: 'beta' });
  });

  it('link to where the site lives', async () => {
    const texts = new LessonTexts(load, '/bonsai');
    await texts.fetch('en');
    expect(texts.get('a', 'main')?.html).toContain('href="/bonsai/lessons/clip"');
  });

  it('are null where the prose has no such cell or part', async () => {
    const texts = new LessonTexts(load, '');
    await texts.fetch('en');
    expect(texts.get('a', 'done')).toBeNull();
    expect(texts.get('b', 'main')).toBeNull();
  });

  it('stay in the other language where a file cannot be loaded', async () => {
    const texts = new LessonTexts({ ...load, zh: () => Promise.reject(new Error('gone')) }, '');
    await texts.fetch('en');
    await texts.fetch('zh');
    setLocale('zh', { remember: false });
    expect(texts.get('a', 'main')?.text).toBe('See clip.');
  });
});
