import { base } from '$app/paths';
import type { Locale } from '#ui';

const prefix = (language: Locale) => (language === 'zh' ? 'zh/' : '');

/** Addresses of the site's pages, in a language. */
export const homeAddress = (language: Locale) => `${base}/${prefix(language)}`;
export const modelsAddress = (language: Locale) => `${base}/${prefix(language)}models/`;

/**
 * The same page in another language.
 * @param path from the site's root, as the address bar has it
 */
export function inLanguage(path: string, language: Locale): string {
  const bare = path.slice(base.startsWith('/') ? base.length : 0).replace(/^\/(zh\/)?/, '');
  return `${base}/${prefix(language)}${bare}`;
}

/** The query of an address without its language, which the path of the new one says. */
export function queryWithoutLanguage(search: string): string {
  const query = new URLSearchParams(search);
  query.delete('lang');
  return query.size > 0 ? `?${query}` : '';
}
