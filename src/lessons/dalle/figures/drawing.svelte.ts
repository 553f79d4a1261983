/** A drawing on the page: what was asked, what came, and how much of one candidate is shown. */
import type { ProbeArgs, ProbeResult } from '#training/client';
import { Asked, type Artist } from './artist.svelte';

type CodesResult = ProbeResult<'dalle', 'codes'>;
type DrawArgs = ProbeArgs<'dalle', 'draw'>;
type DrawResult = ProbeResult<'dalle', 'draw'>;
type FramesResult = ProbeResult<'dalle', 'frames'>;

/** Milliseconds for each token: a picture of 64 appears in four seconds. */
const TOKEN_MS = 60;

export class Drawing {
  readonly asked = new Asked<DrawResult>();
  readonly codes = new Asked<CodesResult>();
  /** Which candidate is looked at, by the order in which they were drawn. */
  chosen = $state(0);
  /** Pictures of the chosen candidate, [tokens, size, size, 3]. */
  readonly frames = new Asked<FramesResult>();
  /** Tokens that are shown. */
  shown = $state(0);
  playing = $state(false);
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly artist: Artist) {}

  get count(): number {
    const { rows, columns } = this.asked.result ?? { rows: 8, columns: 8 };
    return rows * columns;
  }

  /** Tokens of the chosen candidate. */
  get tokens(): Int32Array {
    const { count, chosen } = this;
    return this.asked.result!.tokens.subarray(chosen * count, (chosen + 1) * count);
  }

  /** The candidates, the one that CLIP likes best first. */
  get ranked(): number[] {
    const { result } = this.asked;
    if (!result) return [];
    const order = Array.from({ length: result.tokens.length / this.count }, (_, i) => i);
    const { scores } = result;
    return scores ? order.sort((a, b) => scores[b] - scores[a]) : order;
  }

  async draw(args: DrawArgs): Promise<void> {
    this.stop();
    const { artist } = this;
    if (!(await this.asked.ask(() => artist.ask('draw', args)))) return;
    await this.codes.ask(() => artist.ask('codes', {}));
    await this.choose(this.ranked[0]);
  }

  /** Puts the drawing away, when another model is asked. */
  clear(): void {
    this.stop();
    this.asked.result = null;
  }

  /** Looks at another candidate, from its first token on. */
  async choose(candidate: number): Promise<void> {
    this.stop();
    this.chosen = candidate;
    const tokens = this.tokens.slice();
    const { artist } = this;
    if (!(await this.frames.ask(() => artist.ask('frames', { tokens })))) return;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) this.shown = this.count;
    else this.play();
  }

  play(): void {
    if (this.shown >= this.count) this.shown = 0;
    this.playing = true;
    this.timer = setInterval(() => {
      this.shown++;
      if (this.shown >= this.count) this.stop();
    }, TOKEN_MS);
  }

  stop(): void {
    clearInterval(this.timer);
    this.playing = false;
  }

  /** What the last token that is shown was drawn from, the likeliest first. */
  get distribution(): { code: number; p: number; drawn: boolean }[] {
    const { result } = this.asked;
    if (!result || this.shown === 0) return [];
    const { codes, probabilities } = result;
    const candidates = result.tokens.length / this.count;
    const step = Math.min(this.shown, this.count) - 1;
    const at = (step * candidates + this.chosen) * codes;
    const drawn = this.tokens[step];
    return Array.from(probabilities.subarray(at, at + codes), (p, code) => ({
      code,
      p,
      drawn: code === drawn,
    })).sort((a, b) => b.p - a.p || Number(b.drawn) - Number(a.drawn));
  }
}
