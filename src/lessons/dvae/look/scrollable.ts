/** An attachment: what is wider than its place takes the focus, so that it can be scrolled by keyboard. */
export const scrollable = (element: HTMLElement): (() => void) => {
  const look = () => {
    if (element.scrollWidth > element.clientWidth + 1) element.tabIndex = 0;
    else element.removeAttribute('tabindex');
  };
  const observer = new ResizeObserver(look);
  observer.observe(element);
  for (const child of element.children) observer.observe(child);
  return () => observer.disconnect();
};
