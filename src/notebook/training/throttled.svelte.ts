import { untrack } from 'svelte';

export interface Throttled<T> {
  readonly current: T;
  /** For the outermost element, `{@attach value.whileSeen}`: off screen nothing is redrawn. */
  whileSeen: (element: Element) => () => void;
}

/**
 * A value that follows another one, but changes at most every so many milliseconds; the last change
 * always arrives. Call it while a component is set up: a chart that reads it is cheap while training.
 * @param read reactive
 */
export function throttled<T>(read: () => T, every = 250): Throttled<T> {
  let value = $state.raw(untrack(read));
  let seen = $state(true);
  let last = 0;
  $effect(() => {
    if (!seen) return undefined;
    const next = read();
    const show = () => {
      last = Date.now();
      value = next;
    };
    const wait = last + every - Date.now();
    if (wait <= 0) return untrack(show);
    const timer = setTimeout(show, wait);
    return () => clearTimeout(timer);
  });
  return {
    get current() {
      return value;
    },
    whileSeen(element) {
      const observer = new IntersectionObserver(
        ([entry]) => (seen = entry?.isIntersecting ?? true),
        { rootMargin: '100px' },
      );
      observer.observe(element);
      return () => observer.disconnect();
    },
  };
}
