import type { LessonContext } from '../context.svelte';
import { runsOf, type Change, type LessonRun } from '../runs/runs.svelte';

/** A run that differs from the student's in what a lesson wants to break. Make it while a cell is set up. */
export class VariantRun {
  constructor(
    private readonly lesson: LessonContext,
    readonly name: string,
    private readonly change: Change,
    private readonly beside = 'main',
  ) {
    $effect(() => {
      runsOf(lesson).recall(name);
      if (beside !== 'main') runsOf(lesson).recall(beside);
    });
  }

  get run(): LessonRun | null {
    return runsOf(this.lesson).get(this.name);
  }

  /** What it is compared with, the student's own run unless said otherwise, if that has been trained. */
  get base(): LessonRun | null {
    const base = runsOf(this.lesson).get(this.beside);
    return base?.trained ? base : null;
  }

  get status() {
    return this.run?.view?.status ?? 'idle';
  }

  /** True if it was trained beside settings that the student's run does not have any more. */
  get strayed(): boolean {
    return this.run !== null && this.run.trained && !this.fits();
  }

  play = (): void => {
    const run = this.strayed ? null : this.run?.trained ? this.run : null;
    (run ?? runsOf(this.lesson).open(this.name, this.wanted())).handle.play();
  };

  pause = (): void => this.run?.handle.pause();

  reset = (): void => runsOf(this.lesson).reset(this.name);

  /** The student's settings with what is broken in them. */
  private wanted(): Change {
    const own = this.base?.handle.view.spec;
    // Another recipe has controls of its own; some bear the same names.
    if (!own || (this.change.recipe ?? own.recipe) !== own.recipe) return this.change;
    const { seed, steps, data, from, controls } = own;
    return {
      seed,
      steps,
      data,
      ...(from && { from }),
      ...this.change,
      controls: { ...controls, ...this.change.controls },
    };
  }

  private fits(): boolean {
    const wanted = runsOf(this.lesson).spec(this.name, this.wanted());
    return JSON.stringify(wanted) === JSON.stringify(this.run?.handle.view.spec);
  }
}
