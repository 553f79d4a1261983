/** An attachment: what is larger than its place takes the focus, so that it can be scrolled by keyboard. */
export function scrollable(element: HTMLElement): () => void {
  const look = () => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
    if (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1) element.tabIndex = 0;
    else element.removeAttribute('tabindex');
  };
  const observer = new ResizeObserver(look);
  for (const one of [element, ...element.children]) observer.observe(one);
  return () => observer.disconnect();
}
