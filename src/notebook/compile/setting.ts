import type { Locale } from '#ui';
import type { Fail } from './prose-error.ts';
import type { Trials } from './trials.ts';

/** What a document is compiled with. */
export interface Setting {
  language: Locale;
  /** Of the lesson, by the stems of their files' names; null where nobody reads the numbers. */
  trials: Trials | null;
  fail: Fail;
}
