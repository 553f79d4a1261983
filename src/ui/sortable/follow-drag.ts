export interface Drag {
  /** @param by pixels downward since the button went down */
  moved: (by: number) => void;
  /** @param dropped false if it was given up: by Escape, or taken over by the browser */
  ended: (dropped: boolean) => void;
}

/**
 * Follows a pointer from its going down until it goes up, wherever it is by then. On the window: the
 * element that was touched may be moved in the page meanwhile.
 */
export function followDrag(down: PointerEvent, { moved, ended }: Drag): void {
  const own = new AbortController();
  const listen = <Name extends keyof WindowEventMap>(
    name: Name,
    hear: (event: WindowEventMap[Name]) => void,
  ) => window.addEventListener(name, hear, { signal: own.signal });
  const end = (dropped: boolean) => {
    own.abort();
    ended(dropped);
  };
  listen('pointermove', ({ clientY }) => moved(clientY - down.clientY));
  listen('pointerup', () => end(true));
  listen('pointercancel', () => end(false));
  listen('keydown', ({ key }) => key === 'Escape' && end(false));
}
