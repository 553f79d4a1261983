/** Milliseconds between two steps at first, and at full speed. */
const slowest = 350;
const fastest = 16;
/** Steps after which the pace has doubled: the first ones can be read, the rest need not be. */
const doubling = 8;

/** A position in a list that plays by itself, slowly at first. */
export class Player {
  at = $state(0);
  playing = $state(false);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private played = 0;

  /** @param length how far it may go now; it waits there for more while `growing` */
  constructor(
    private readonly length: () => number,
    private readonly growing: () => boolean,
  ) {}

  /** Goes to a place, within what there is. */
  go = (at: number): void => {
    this.at = Math.max(0, Math.min(this.length(), at));
  };

  play = (): void => {
    this.played = 0;
    this.playing = true;
    this.tick();
  };

  pause = (): void => {
    this.playing = false;
    clearTimeout(this.timer);
  };

  private tick(): void {
    clearTimeout(this.timer);
    if (!this.playing) return;
    if (this.at < this.length()) {
      this.at++;
      this.played++;
    } else if (!this.growing()) return this.pause();
    const wait = Math.max(fastest, slowest / 2 ** (this.played / doubling));
    this.timer = setTimeout(() => this.tick(), wait);
  }
}
