import type { Lesson } from '../kit';
import { failureText, runsOf, untilRun } from '#notebook';
import {
  LabError,
  ofRecipe,
  type ProbeResult,
  type RunHandle,
  type RunView,
} from '#training/client';

type IterationResult = ProbeResult<'ppo', 'iteration'>;

/** Opens the next iteration of the student's run, and takes it. */
export class IterationOpener {
  result = $state.raw<IterationResult | null>(null);
  busy = $state(false);
  error = $state<string | null>(null);
  private opened = $state.raw<RunHandle<'ppo'> | null>(null);

  constructor(private readonly lesson: Lesson) {}

  get view(): RunView | null {
    return runsOf(this.lesson).main?.view ?? null;
  }

  /** True if what is shown is the next iteration of the model as it stands. */
  get fresh(): boolean {
    const main = runsOf(this.lesson).main;
    return this.opened === main?.handle && main?.view?.progress.step === this.result?.step;
  }

  get ended(): boolean {
    return this.view?.status === 'done';
  }

  /** ε of the run that was opened; Infinity where it does not clip. */
  get clipRange(): number {
    const controls = this.opened?.view.spec.controls;
    return controls?.clipping === false ? Infinity : (controls?.clipRange ?? 0.2);
  }

  /** Pauses the run where it trains, and makes its next iteration in the open. */
  open = (): Promise<void> =>
    this.guarded(async () => {
      const runs = runsOf(this.lesson);
      const run = runs.main?.trained || runs.main?.awaited ? runs.main : runs.open('main');
      const handle = ofRecipe(run.handle, 'ppo');
      handle.pause();
      const { progress } = await untilRun(handle, ({ status }) =>
        ['paused', 'done'].includes(status),
      );
      this.result = await handle.probe('iteration', { step: progress.step });
      this.opened = handle;
    });

  /** Takes the iteration that is open, and opens the one after it. */
  take = (): Promise<void> =>
    this.guarded(async () => {
      const { opened, result } = this;
      if (!opened || !result) return;
      opened.step();
      const { progress } = await untilRun(
        opened,
        (view) => view.progress.step > result.step && ['paused', 'done'].includes(view.status),
      );
      this.result = await opened.probe('iteration', { step: progress.step });
    });

  private async guarded(work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.error = null;
    try {
      await work();
    } catch (error) {
      const code = error instanceof LabError ? error.code : 'internal';
      this.error = failureText({ code, detail: error instanceof Error ? error.message : '' });
    }
    this.busy = false;
  }
}
