import type { Locale } from '#ui';
import type { LessonContext } from '../context.svelte';
import { writeOptions } from '../options/write-options';

type Where = Pick<LessonContext, 'spec' | 'base' | 'options'>;

const query = (text: URLSearchParams) => (text.size > 0 ? `?${text}` : '');

/** Address of a lesson's page in a language. */
export function lessonAddress(base: string, id: string, language: Locale): string {
  return `${base}/${language === 'zh' ? 'zh/' : ''}lessons/${id}/`;
}

/** Address of a cell in its lesson, as the reader sees it now. */
export function cellAddress(
  { spec, base, options, locale }: Where & { locale: Locale },
  id: string,
) {
  const settings = query(writeOptions({ ...options, lang: null, theme: null }, spec.controls));
  return `${lessonAddress(base, spec.id, locale)}${settings}#cell-${id}`;
}

/**
 * Address of a lesson, or of one cell, without the site around it.
 * @param change what to set instead of what this page was opened with
 */
export function embedAddress(
  { spec, base, options, locale }: Where & { locale: Locale },
  id: string | null,
  change: Partial<LessonContext['options']> = {},
): string {
  const settings = writeOptions({ ...options, lang: locale, ...change }, spec.controls);
  return `${base}/embed/${spec.id}/${id === null ? '' : `${id}/`}${query(settings)}`;
}
