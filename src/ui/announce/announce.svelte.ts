import { Announcer } from './announcer';

let spoken = $state('');
const announcer = new Announcer((message) => {
  // The same words twice are a change only if the text differs.
  spoken = message === spoken ? `${message}\u00a0` : message;
});

/** What the page's live region holds; for `LiveRegion` alone. */
export const liveText = {
  get current() {
    return spoken;
  },
};

/**
 * Tells readers who do not see the page what happened. At most one message in five seconds, the
 * last one winning; `urgent` (started, finished, failed) is said at once.
 */
export function announce(message: string, options?: { urgent?: boolean }): void {
  announcer.announce(message, options);
}
