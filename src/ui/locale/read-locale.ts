import { browserStorage, recall, type KeyValueStore } from '../storage/storage';

export const locales = ['en', 'zh'] as const;
export type Locale = (typeof locales)[number];

/** The locale that a BCP 47 tag or a URL value names (`zh-Hant-TW` → `zh`), or null. */
export function asLocale(tag: unknown): Locale | null {
  const language = typeof tag === 'string' ? tag.toLowerCase().split(/[-_]/)[0] : '';
  return locales.find((locale) => locale === language) ?? null;
}

/**
 * The language to show: `?lang=` → a path segment (`/zh/…`) → the reader's last choice → the
 * browser's languages in order → English.
 * @param storage null where there is none; defaults to the browser's own
 */
export function readLocale(
  url: Pick<URL, 'pathname' | 'searchParams'>,
  storage: KeyValueStore | null = browserStorage(),
  browser: Pick<Navigator, 'languages'> | undefined = globalThis.navigator,
): Locale {
  // The last one: the site may itself live under a path like /en/courses/bonsai/.
  const segment = url.pathname.split('/').findLast((part) => locales.some((tag) => tag === part));
  const wishes = [
    url.searchParams.get('lang'),
    segment,
    recall('locale', storage),
    ...(browser?.languages ?? []),
  ];
  return wishes.map(asLocale).find((locale) => locale !== null) ?? 'en';
}
