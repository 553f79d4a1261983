import { type LessonContext, type LessonRun, runsOf } from '#notebook';
import type { RunSpec } from '#training/client';
import { changeOf, runOf, strayed, type AblationOptions, type Side } from './side';

const ended = (run: LessonRun | null) =>
  run?.view?.status === 'done' || run?.view?.status === 'failed';

/** The two runs that an ablation compares. Opening them starts the worker, so only `play` opens. */
export class Pair {
  /** Which of the broken sides is looked at. */
  choice = $state(0);
  /** Runs that are still to be trained, in order; empty when nothing was asked for. */
  private queue = $state.raw<readonly Side[]>([]);

  constructor(
    private readonly lesson: LessonContext,
    private readonly options: AblationOptions,
  ) {
    $effect(() => this.moveOn());
    // Runs of an earlier visit come back with their curves.
    $effect(() => {
      for (const side of [this.sides.base, this.sides.broken]) {
        const name = this.runName(side);
        if (name !== 'main' && !runsOf(lesson).get(name)) runsOf(lesson).recall(name);
      }
    });
  }

  get sides(): { base: Side; broken: Side } {
    const { base, broken } = this.options;
    return { base, broken: broken[this.choice] ?? broken[0]! };
  }

  /** The settings that both sides share: those of the student's run, or what it would be made of. */
  get own(): RunSpec {
    const runs = runsOf(this.lesson);
    const { main } = runs;
    return main?.trained ? main.handle.view.spec : runs.spec('main');
  }

  /** Key of the run that shows a side. */
  runName(side: Side): string {
    return runOf(side, this.own.controls);
  }

  runFor(side: Side): LessonRun | null {
    return runsOf(this.lesson).get(this.runName(side));
  }

  get base(): LessonRun | null {
    return this.runFor(this.sides.base);
  }

  get broken(): LessonRun | null {
    return this.runFor(this.sides.broken);
  }

  /** True if the student's own settings have the change already: then there is nothing to compare. */
  get same(): boolean {
    return this.runName(this.sides.base) === this.runName(this.sides.broken);
  }

  /** Settings in which the runs differ beyond the one change; they are then no fair pair. */
  get strayed(): string[] {
    const names = [this.sides.base, this.sides.broken].flatMap((side) => {
      const run = this.runFor(side);
      return run?.trained ? strayed(run.handle.view.spec, side, this.own) : [];
    });
    return names.filter((name, at) => names.indexOf(name) === at);
  }

  /** The run that is training for this cell now. */
  get running(): LessonRun | null {
    return [this.broken, this.base].find((run) => run?.view?.status === 'running') ?? null;
  }

  get waiting(): boolean {
    return this.queue.length > 0;
  }

  /** Sides that have no finished run with the settings of now, the base first. */
  get missing(): Side[] {
    const { base, broken } = this.sides;
    return [base, broken].filter((side) => {
      const run = this.runFor(side);
      return !ended(run) || strayed(run!.handle.view.spec, side, this.own).length > 0;
    });
  }

  /** Trains what is missing, one run after the other. */
  play = (): void => {
    this.queue = this.missing;
    this.moveOn();
  };

  /** Trains the changed model alone. */
  playBroken = (): void => {
    this.queue = [this.sides.broken];
    this.moveOn();
  };

  pause = (): void => {
    this.queue = [];
    this.running?.handle.pause();
  };

  /** Back to step 0, the student's own run apart. */
  reset = (): void => {
    this.pause();
    for (const side of [this.sides.base, this.sides.broken]) {
      const name = this.runName(side);
      if (name !== 'main') runsOf(this.lesson).reset(name);
    }
  };

  step = (): void => {
    this.open(this.sides.broken).handle.step();
  };

  private open(side: Side): LessonRun {
    const { seed, steps, data, controls } = this.own;
    const change = { seed, steps, data, controls: { ...controls, ...changeOf(side, controls) } };
    return runsOf(this.lesson).open(this.runName(side), change);
  }

  /** What has been done for the first side of the queue: a pause from elsewhere must stay a pause. */
  private begun: 'no' | 'asked' | 'running' = 'no';

  private moveOn(): void {
    const [side, ...rest] = this.queue;
    if (!side) {
      this.begun = 'no';
      return;
    }
    const run = this.runFor(side);
    const fits = run !== null && strayed(run.handle.view.spec, side, this.own).length === 0;
    if (!fits) return void this.open(side);
    const status = run.view?.status;
    if (ended(run)) {
      this.begun = 'no';
      this.queue = rest;
    } else if (status === 'running') this.begun = 'running';
    else if (status === 'paused' && this.begun === 'running') this.queue = [];
    else if (status === 'paused' && this.begun === 'no') {
      this.begun = 'asked';
      run.handle.play();
    }
  }
}
