import { untrack } from 'svelte';
import type { CellActions } from '../cell/actions';
import type { LessonContext } from '../context.svelte';
import type { CellSpec } from '../types';
import { sameSpec, type RunView } from '#training/client';
import { runsOf } from '../runs/runs.svelte';
import { keptCurvesOf } from './kept-curves.svelte';

/** What the training cell can do now. */
export type Phase = 'new' | 'preparing' | 'running' | 'paused' | 'done' | 'failed';

/** The student's run as the training cell steers it. Make it while the cell is set up. */
export class Trainer implements CellActions {
  /** True once this page has asked for training; looking at an untrained model is none. */
  private asked = $state(false);
  /** Steps a second; null is as fast as it goes. */
  speed = $state<number | null>(null);
  private readonly runs;

  constructor(
    private readonly lesson: LessonContext,
    cell: CellSpec,
  ) {
    this.runs = runsOf(lesson);
    $effect(() => lesson.actions.register(cell.id, this));
    $effect(() => {
      const run = this.runs.main;
      if (run && (this.asked || run.trained)) return lesson.follow(cell.id, run.handle);
      untrack(() => lesson.graph.clear(cell.id));
      return undefined;
    });
    $effect(() => this.runs.main?.handle.setSpeed(this.speed));
    $effect(() => {
      // What cells further down rest on: the run that was trained, by what it was made of.
      const run = this.runs.main;
      if (run?.trained) untrack(() => lesson.graph.set('run', run.handle.view.spec));
    });
  }

  get view(): RunView | null {
    return this.runs.main?.view ?? null;
  }

  get phase(): Phase {
    const { view } = this;
    if (!view) return 'new';
    if (view.status === 'idle' || view.status === 'preparing')
      return this.asked || this.runs.main?.awaited ? 'preparing' : 'new';
    if (view.status === 'paused' && view.progress.step === 0) return 'new';
    return view.status;
  }

  /** True if the page is set otherwise than the run that exists. */
  get changed(): boolean {
    const { view } = this;
    return view !== null && !sameSpec(this.runs.spec('main'), view.spec);
  }

  /** Goes on, or begins with the settings as they are now. */
  run = (): void => {
    if (this.changed || !this.view) return this.begin();
    if (this.phase === 'failed') this.reset();
    this.resume();
  };

  /** Goes on with the run that exists, whatever the page says now. */
  resume = (): void => {
    this.asked = true;
    (this.runs.main ?? this.runs.open('main')).handle.play();
  };

  /** A new run with the settings as they are now; the curve of the old one is kept. */
  begin = (): void => {
    const { view } = this;
    if (view && this.runs.main?.trained && this.changed) keptCurvesOf(this.lesson).keep(view);
    this.asked = true;
    this.runs.open('main').handle.play();
  };

  again = (): void => {
    this.reset();
    this.resume();
  };

  pause = (): void => this.runs.main?.handle.pause();

  step = (): void => {
    this.asked = true;
    const run = this.view && this.runs.main?.trained ? this.runs.main : this.runs.open('main');
    run.handle.step();
  };

  toggle = (): void => {
    if (this.phase === 'running') this.pause();
    else if (this.phase === 'paused') this.resume();
    else this.run();
  };

  reset = (): void => {
    this.asked = false;
    this.runs.reset('main');
  };
}
