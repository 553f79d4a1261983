import type { Language } from '#worlds/pictures';
import { namesOf, type Emoji } from './sheet';

const comma: Record<Language, string> = { en: ', ', zh: '，' };
const inStyle: Record<Language, (style: string) => string> = {
  en: (style) => `${style} style`,
  zh: (style) => `${style} 风格`,
};

/**
 * What may be said of a drawing: its name, its name and its style, its name and keywords, and keywords
 * alone, so that a word is learned from all things that have it.
 */
export function captionsOf(emoji: Emoji, style: string, language: Language): string[] {
  const [name, ...keywords] = namesOf(emoji, language);
  const join = (...parts: string[]) => parts.join(comma[language]);
  return [
    name,
    join(name, inStyle[language](style)),
    ...(keywords.length > 0
      ? [join(name, ...keywords), join(...keywords, inStyle[language](style))]
      : []),
  ];
}

/** All that is said of an emoji, whatever its style: what an emoji that was never seen is asked by. */
export function descriptionOf(emoji: Emoji, language: Language): string {
  return namesOf(emoji, language).join(comma[language]);
}
