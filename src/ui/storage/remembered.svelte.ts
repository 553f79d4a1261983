import { forget, keep, recall } from './storage';

/** A reactive value that is written to the device at every change. */
export interface Remembered<T> {
  current: T;
  /** Back to the fallback, and nothing left on the device. */
  forget(): void;
}

/**
 * A value that outlives the page where storage is allowed and lives in memory where it is denied.
 * @param key without the site's prefix; what is kept must survive JSON
 * @param accepts says whether a kept value is still of the right shape; others are ignored
 */
export function remembered<T>(
  key: string,
  fallback: T,
  accepts: (value: unknown) => boolean = (value) => typeof value === typeof fallback,
): Remembered<T> {
  const kept = recall<T>(key);
  let value = $state.raw<T>(kept !== null && accepts(kept) ? kept : fallback);
  return {
    get current() {
      return value;
    },
    set current(next: T) {
      value = next;
      keep(key, next);
    },
    forget() {
      value = fallback;
      forget(key);
    },
  };
}
