import type { Attachment } from 'svelte/attachments';

/** Calls once, when the element comes within about a screen of what is visible. */
export function whenNear(near: () => void): Attachment {
  return (element) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        near();
      },
      { rootMargin: '800px 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  };
}

/** How long a cell is on the screen before it counts as visited: scrolling past is no visit. */
const visitTime = 1000;

/** Calls once, when most of the element, or most of the screen, has shown it for a second. */
export function whenVisited(visited: () => void): Attachment {
  return (element) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        const screen = entry?.rootBounds?.height ?? innerHeight;
        const seen =
          entry !== undefined &&
          (entry.intersectionRatio >= 0.6 || entry.intersectionRect.height >= 0.6 * screen);
        clearTimeout(timer);
        if (seen) {
          timer = setTimeout(() => {
            observer.disconnect();
            visited();
          }, visitTime);
        }
      },
      { threshold: [0, 0.2, 0.4, 0.6, 0.8] },
    );
    observer.observe(element);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  };
}
