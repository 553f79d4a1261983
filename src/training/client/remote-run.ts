import { addToCurve } from '../curve';
import type { ProbeArgs, ProbeName, ProbeResult } from '../by-recipe';
import type { Command, CurvePoint, Event, Failure, Question, RunSpec } from '../protocol';
import { sameSpec } from '../same-spec';
import type { RunHandle, RunSpecOf, RunView } from './handle';
import { Writable } from './writable';

/** Asks the worker. What it answers has the type that the caller knows from the question. */
export type Ask = <Answer>(question: Question, onNews?: (news: unknown) => void) => Promise<Answer>;

export interface RunConnection {
  post: (command: Command) => void;
  ask: Ask;
  closed: () => void;
}

type RunEvent = Extract<Event, { run: string }>;

/** The view changes at most this often while training; the last change always comes. */
const PUBLISH_MS = 120;

const blank = <R extends string>(spec: RunSpecOf<R>): RunView<R> => ({
  spec,
  status: 'idle',
  failure: null,
  facts: null,
  progress: {
    step: 0,
    steps: spec.steps,
    stepsPerSecond: 0,
    tokensPerSecond: 0,
    tokensSeen: 0,
    secondsLeft: 0,
  },
  curve: [],
  samples: [],
  saved: null,
  resumedAt: 0,
  waiting: false,
  owner: true,
});

/** A run of whatever recipe, as the lab steers it. */
export type AnyRun = Pick<RemoteRun, 'fits' | 'reopen' | 'abandon' | 'close' | 'hear'> & {
  readonly view: { spec: RunSpec };
};

/** A run as the page holds it: commands go to the worker, and its events make the view. */
export class RemoteRun<R extends string = string> implements RunHandle<R> {
  private readonly published: Writable<RunView<R>>;
  private next: RunView<R>;
  private timer: ReturnType<typeof setTimeout> | null = null;
  /** True if it should be training, whatever the worker says: a new worker goes on with it. */
  private wanted = false;
  private speed: number | null = null;

  constructor(
    private readonly spec: RunSpecOf<R>,
    private readonly persist: boolean,
    private readonly connection: RunConnection,
  ) {
    this.next = blank(spec);
    this.published = new Writable(this.next);
  }

  get key(): string {
    return this.spec.key;
  }

  get view(): RunView<R> {
    return this.next;
  }

  subscribe(listener: (view: RunView<R>) => void): () => void {
    return this.published.subscribe(listener);
  }

  fits(spec: RunSpec): boolean {
    return sameSpec(spec, this.spec);
  }

  open(): void {
    this.connection.post({ type: 'open', spec: this.spec, persist: this.persist });
    if (this.speed !== null) this.setSpeed(this.speed);
  }

  /** After the worker's death: the new one takes up the checkpoint and goes on if this one did. */
  reopen(): void {
    this.open();
    if (this.wanted) this.play();
  }

  /** The worker will not be started again. */
  abandon(failure: Failure): void {
    this.wanted = false;
    this.change({ status: 'failed', failure: { ...failure, ...this.kept() } });
  }

  play(): void {
    this.wanted = true;
    this.connection.post({ type: 'play', run: this.key });
  }

  pause(): void {
    this.wanted = false;
    this.connection.post({ type: 'pause', run: this.key });
  }

  step(): void {
    this.wanted = false;
    this.connection.post({ type: 'step', run: this.key });
  }

  reset(): void {
    this.wanted = false;
    this.change(blank(this.spec));
    this.connection.post({ type: 'reset', run: this.key });
  }

  setSpeed(stepsPerSecond: number | null): void {
    this.speed = stepsPerSecond;
    this.connection.post({ type: 'speed', run: this.key, stepsPerSecond });
  }

  close(): void {
    this.wanted = false;
    this.connection.post({ type: 'close', run: this.key });
    this.connection.closed();
  }

  probe<P extends ProbeName<R>>(probe: P, args: ProbeArgs<R, P>): Promise<ProbeResult<R, P>> {
    const { recipe } = this.spec;
    return this.connection.ask({ name: 'probe', target: { run: this.key }, recipe, probe, args });
  }

  hear(event: RunEvent): void {
    switch (event.type) {
      case 'status':
        if (event.status === 'done' || event.status === 'failed') this.wanted = false;
        return this.change({
          status: event.status,
          failure: event.failure ?? null,
          waiting: false,
        });
      case 'waiting':
        return this.change({ waiting: true });
      case 'prepared': {
        const { facts, resumedAt, owner } = event;
        const progress = { ...blank(this.spec).progress, step: resumedAt };
        return this.change({ facts, resumedAt, owner, progress, waiting: false });
      }
      case 'history':
        return this.change({ curve: event.curve, samples: event.samples });
      case 'points':
        return this.change({
          curve: withPoints(this.next.curve, event.points),
          progress: event.progress,
        });
      case 'sample':
        return this.change({ samples: [...this.next.samples, event.sample] });
      case 'saved': {
        const { step, where, problem } = event;
        return this.change({ saved: { step, where, problem } });
      }
    }
  }

  private kept(): { checkpoint?: number } {
    return this.next.saved ? { checkpoint: this.next.saved.step } : {};
  }

  private change(part: Partial<RunView<R>>): void {
    this.next = { ...this.next, ...part };
    const urgent = part.status !== undefined;
    if (urgent) this.publish();
    else this.timer ??= setTimeout(() => this.publish(), PUBLISH_MS);
  }

  private publish(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.published.set(this.next);
  }
}

function withPoints(curve: readonly CurvePoint[], points: readonly CurvePoint[]): CurvePoint[] {
  const all = [...curve];
  for (const point of points) addToCurve(all, point);
  return all;
}
