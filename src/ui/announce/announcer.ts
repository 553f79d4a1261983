/** A clock that a test can replace. */
interface Clock {
  now(): number;
  setTimeout(callback: () => void, milliseconds: number): unknown;
  clearTimeout(timer: never): void;
}

/** Milliseconds between two messages that are not urgent: a screen reader must be able to finish one. */
export const messageGap = 5000;

/**
 * Decides what a live region says and when. Of ordinary messages that come faster than the gap
 * only the last survives; an urgent one (start, end, error) is said at once and drops what waits.
 */
export class Announcer {
  #lastSaid = -Infinity;
  #timer: unknown;
  readonly #say: (message: string) => void;
  readonly #clock: Clock;

  constructor(
    say: (message: string) => void,
    clock: Clock = {
      now: () => performance.now(),
      setTimeout: (callback, milliseconds) => setTimeout(callback, milliseconds),
      clearTimeout: (timer) => clearTimeout(timer),
    },
  ) {
    this.#say = say;
    this.#clock = clock;
  }

  announce(message: string, { urgent = false } = {}): void {
    if (this.#timer !== undefined) this.#clock.clearTimeout(this.#timer as never);
    this.#timer = undefined;
    const wait = urgent ? 0 : this.#lastSaid + messageGap - this.#clock.now();
    const say = () => {
      this.#timer = undefined;
      this.#lastSaid = this.#clock.now();
      this.#say(message);
    };
    if (wait <= 0) say();
    else this.#timer = this.#clock.setTimeout(say, wait);
  }
}
