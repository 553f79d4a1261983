import type { Lesson } from '../../kit';
import { runsOf, newestValue } from '#notebook';
import type { Failure, RunHandle, RunSpecOf, RunView } from '#training/client';
import { remembered } from '#ui';
import { nextJob, type Measurement } from './measured';

interface Kept {
  /** The settings that it was measured with. */
  of: string;
  done: Measurement[];
  /** The best agreement that is possible, see `ceilingOf`. */
  ceiling: number | null;
}

const nothing: Kept = { of: '', done: [], ceiling: null };
const isKept = (kept: unknown) =>
  typeof (kept as Kept | null)?.of === 'string' && Array.isArray((kept as Kept).done);

/**
 * Reward models trained one after another, over sizes of the data and seeds, in the worker. It measures on
 * the student's settings; its runs are kept nowhere, its numbers on the device. Make it while a cell is
 * set up.
 */
export class Sweep {
  status = $state<'idle' | 'running' | 'paused' | 'failed'>('idle');
  /** The training under way. */
  view = $state.raw<RunView | null>(null);
  failure = $state.raw<Failure | null>(null);
  private readonly kept = remembered<Kept>('reward/sweep', nothing, isKept);
  private handle: RunHandle | null = null;
  private stop = () => {};
  /** True from a pause on: a training that ends meanwhile is followed by none. */
  private resting = false;

  constructor(private readonly lesson: Lesson) {
    $effect(() => () => this.leave());
  }

  /** What was measured with the settings on the page. */
  get done(): readonly Measurement[] {
    return this.fits ? this.kept.current.done : [];
  }

  get ceiling(): number | null {
    return this.fits ? this.kept.current.ceiling : null;
  }

  /** True if there are numbers, but of other settings. */
  get strayed(): boolean {
    return !this.fits && this.kept.current.done.length > 0;
  }

  get finished(): boolean {
    return nextJob(this.done) === null;
  }

  play = (): void => {
    this.resting = false;
    if (this.status === 'paused' && this.handle && this.view && this.fits) {
      this.status = 'running';
      return this.handle.play();
    }
    this.leave();
    if (!this.fits) this.kept.current = { ...nothing, of: this.settings };
    this.next();
  };

  pause = (): void => {
    this.resting = true;
    this.handle?.pause();
  };

  reset = (): void => {
    this.leave();
    this.kept.forget();
    this.status = 'idle';
  };

  private get fits(): boolean {
    return this.kept.current.of === this.settings;
  }

  /** What all its runs have in common, as one string. */
  private get settings(): string {
    return JSON.stringify(this.spec({ prompts: 0, seed: 0 }));
  }

  private spec({ prompts, seed }: { prompts: number; seed: number }): RunSpecOf {
    const data = { kind: 'shipped', id: 'instructions' } as const;
    return runsOf(this.lesson).spec('sweep', { controls: { prompts }, seed, data });
  }

  private next(): void {
    const job = nextJob(this.done);
    if (!job) {
      this.status = 'idle';
      return;
    }
    this.status = 'running';
    const handle = this.lesson.lab.run(this.spec(job), { persist: false });
    this.handle = handle;
    let began = false;
    this.stop = handle.subscribe((view) => {
      this.view = view;
      began ||= view.status === 'running';
      if (view.status === 'done') this.take(job, view);
      // Another cell has been told to train: only one run moves at a time.
      else if (view.status === 'paused' && began) this.status = 'paused';
      else if (view.status === 'running') this.status = 'running';
      else if (view.status === 'failed') {
        this.failure = view.failure;
        this.status = 'failed';
      }
    });
    handle.play();
  }

  private take(job: { prompts: number; seed: number }, { curve, facts }: RunView): void {
    const [accuracy, agreement] = ['accuracy', 'agreement'].map((term) => newestValue(curve, term));
    // Its status may be told a moment before its last numbers.
    if (accuracy == null || agreement == null) return;
    const ceiling = facts?.baselines.agreement?.find(({ name }) => name === 'ceiling')?.value;
    const { current } = this.kept;
    const done = [...current.done, { ...job, accuracy, agreement }];
    this.kept.current = { ...current, done, ceiling: ceiling ?? null };
    // Not within its own news: who listens is still being told.
    queueMicrotask(() => {
      this.leave();
      if (this.resting && !this.finished) this.status = 'paused';
      else this.next();
    });
  }

  private leave(): void {
    this.stop();
    this.stop = () => {};
    this.handle?.close();
    this.handle = null;
    this.view = null;
    this.failure = null;
  }
}
