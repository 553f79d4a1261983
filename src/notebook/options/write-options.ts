import type { Control } from '#training/client';
import { same } from '../graph/same';
import type { LessonOptions } from './options';

/**
 * The query that `parseOptions` reads back: only what differs from the defaults, in a fixed order, so
 * that equal settings give equal addresses.
 */
export function writeOptions(
  options: Partial<LessonOptions>,
  controls: readonly Control[],
): URLSearchParams {
  const query = new URLSearchParams();
  const put = (name: string, value: unknown) => {
    if (value !== null && value !== undefined) query.set(name, String(value));
  };
  put('lang', options.lang);
  put('theme', options.theme);
  put('seed', options.seed);
  put('backend', options.backend);
  put('capture', options.capture);
  for (const control of controls) {
    const value = options.controls?.[control.name];
    if (value !== undefined && !same(value, control.default)) put(`set.${control.name}`, value);
  }
  for (const name of ['lock', 'hide'] as const) {
    const items = [...(options[name] ?? [])];
    if (items.length > 0) put(name, items.join(','));
  }
  return query;
}
