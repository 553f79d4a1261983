import type { Highlight } from './highlight.svelte';

const termOf = (target: EventTarget | null): string | null =>
  target instanceof Element
    ? (target.closest<HTMLElement>('[data-term]')?.dataset['term'] ?? null)
    : null;

const termsOf = (target: EventTarget | null): string[] =>
  target instanceof HTMLElement ? (target.dataset['terms']?.split(' ') ?? []) : [];

/**
 * Lights terms under `root` by pointer and by keyboard, with one set of listeners for everything that
 * carries `data-term`, whenever it was added. In a formula, which takes the focus as a whole
 * (`data-terms`), the arrow keys walk from term to term. Esc clears.
 * @returns removes the listeners
 */
export function listenForTerms(root: HTMLElement, highlight: Highlight): () => void {
  const controller = new AbortController();
  const on = <K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (event: HTMLElementEventMap[K]) => void,
  ) => root.addEventListener(type, listener, { signal: controller.signal });

  on('pointerover', (event) => highlight.point(termOf(event.target) ?? focused()));
  on('pointerleave', () => highlight.point(focused()));
  on('focusin', (event) =>
    highlight.point(termOf(event.target) ?? termsOf(event.target)[0] ?? null),
  );
  on('focusout', ({ relatedTarget }) => {
    // Later: the focus also leaves an element that is being taken off the page, amid an update. Where
    // it stays in the lesson, focusin has the word.
    const stays = relatedTarget instanceof Node && root.contains(relatedTarget);
    if (!stays) queueMicrotask(() => highlight.point(focused()));
  });
  on('keydown', (event) => {
    if (event.key === 'Escape') highlight.point(null);
    const terms = termsOf(event.target);
    const direction = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (terms.length === 0 || direction === undefined) return;
    event.preventDefault();
    const at = terms.indexOf(highlight.term ?? '');
    highlight.point(terms[(at + direction + terms.length) % terms.length] ?? null);
  });
  // Leaving with the pointer must not put out what the keyboard has lit.
  const focused = () =>
    root.contains(document.activeElement) ? termOf(document.activeElement) : null;
  return () => controller.abort();
}
