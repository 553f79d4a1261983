import type { Lesson } from '../../kit';
import { failureText, runsOf, untilRun } from '#notebook';
import {
  LabError,
  ofRecipe,
  type ProbeResult,
  type RunHandle,
  type RunView,
} from '#training/client';

type StepResult = ProbeResult<'gpt', 'step'>;

/** Opens the next step of the student's run, and takes it. */
export class StepOpener {
  /** The step as it was opened, before it was taken. */
  before = $state.raw<StepResult | null>(null);
  /** The same batch after the step. */
  after = $state.raw<StepResult | null>(null);
  /** True if there was no next step: the last batch is shown instead. */
  openedAtEnd = $state(false);
  busy = $state(false);
  error = $state<string | null>(null);
  private opened = $state.raw<RunHandle<'gpt'> | null>(null);

  constructor(private readonly lesson: Lesson) {}

  get view(): RunView | null {
    return runsOf(this.lesson).main?.view ?? null;
  }

  /** True if what is shown is of the model as it stands. */
  get fresh(): boolean {
    const at = (this.before?.step ?? 0) + (this.after || this.openedAtEnd ? 1 : 0);
    return this.current && this.view?.progress.step === at;
  }

  /** True if the run that was opened is still the student's. */
  get current(): boolean {
    return this.opened !== null && this.opened === runsOf(this.lesson).main?.handle;
  }

  /** True once the schedule has no step left. */
  get ended(): boolean {
    return this.view?.status === 'done';
  }

  /** Pauses the run where it trains, and computes its next step in the open. */
  open = (): Promise<void> =>
    this.guarded(async () => {
      const runs = runsOf(this.lesson);
      const run = runs.main?.trained || runs.main?.awaited ? runs.main : runs.open('main');
      const handle = ofRecipe(run.handle, 'gpt');
      handle.pause();
      const view = await untilRun(handle, ({ status }) => status === 'paused' || status === 'done');
      const step = Math.min(view.progress.step, view.progress.steps - 1);
      const result = await handle.probe('step', { step });
      this.opened = handle;
      this.before = result;
      this.after = null;
      this.openedAtEnd = view.progress.step > step;
    });

  /** Takes the step that is open, then looks at its batch once more. */
  take = (): Promise<void> =>
    this.guarded(async () => {
      const { opened, before } = this;
      if (!opened || !before) return;
      opened.step();
      await untilRun(
        opened,
        ({ status, progress }) =>
          progress.step > before.step && (status === 'paused' || status === 'done'),
      );
      this.after = await opened.probe('step', { step: before.step });
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
