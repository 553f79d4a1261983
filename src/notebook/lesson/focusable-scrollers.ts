import type { Attachment } from 'svelte/attachments';

/**
 * Lets formulas and tables that are wider than the column be scrolled by keyboard: they take the focus
 * while, and only while, there is something to scroll.
 */
export const focusableScrollers: Attachment<HTMLElement> = (root) => {
  const wide = root.querySelectorAll<HTMLElement>('.katex-display, table');
  if (wide.length === 0) return;
  const look = () => {
    for (const element of wide) {
      if (element.scrollWidth > element.clientWidth + 1) element.tabIndex = 0;
      else element.removeAttribute('tabindex');
    }
  };
  const observer = new ResizeObserver(look);
  observer.observe(root);
  return () => observer.disconnect();
};
