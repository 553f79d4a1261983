import { keep } from '../storage/storage';
import type { Locale } from './read-locale';

let current = $state<Locale>('en');

/** The language of the page. Reading `current` in a component or an effect follows its changes. */
export const locale = {
  get current(): Locale {
    return current;
  },
};

/** BCP 47 tags for `lang` attributes and `Intl`: browsers pick the Chinese font by them. */
export const languageTag: Record<Locale, string> = { en: 'en', zh: 'zh-CN' };

/**
 * Switches the language of the whole page, without a reload.
 * @param options.remember false for a language that the address asks for (an embed must not change
 *   what the reader chose elsewhere)
 */
export function setLocale(next: Locale, { remember = true } = {}): void {
  current = next;
  if (typeof document !== 'undefined') document.documentElement.lang = languageTag[next];
  if (remember) keep('locale', next);
}

/** The text in the language of the page; reactive. */
export function localized<T>(texts: Record<Locale, T>): T {
  return texts[current];
}
