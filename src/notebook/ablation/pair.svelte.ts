import { declarationOf, type RunSpecOf } from '#training/client';
import type { LessonContext } from '../context.svelte';
import { runsOf, type LessonRun } from '../runs/runs.svelte';
import type { CellSpec } from '../types';
import type { AblationOptions, ShownRun } from './options';
import { changeOf, differences, sidesOf, type NamedSide } from './side';

const ended = (run: LessonRun | null) =>
  run?.view?.status === 'done' || run?.view?.status === 'failed';

const optionsOf = (cell: CellSpec | undefined) => cell?.options as AblationOptions;

/** The two runs that an ablation compares. Opening them starts the worker, so only `play` opens. */
export class Pair {
  /** Which of the changes is looked at. */
  choice = $state(0);
  /** Runs that are still to be trained, in order; empty when nothing was asked for. */
  private queue = $state.raw<readonly NamedSide[]>([]);
  readonly changes: readonly NamedSide[];
  /** True if the run that it is compared with has no other cell. */
  readonly ownBase: boolean;
  private readonly beside: NamedSide | null;

  constructor(
    private readonly lesson: LessonContext,
    cell: CellSpec,
  ) {
    const { beside, ...options } = optionsOf(cell);
    this.changes = sidesOf(options, cell.id);
    this.ownBase = typeof beside === 'object';
    this.beside =
      typeof beside === 'string'
        ? sidesOf(optionsOf(lesson.cell(beside)), beside)[0]!
        : beside === undefined
          ? { run: 'main' }
          : beside;
    $effect(() => this.moveOn());
    // Runs of an earlier visit come back with their curves.
    $effect(() => {
      for (const name of this.both.map((side) => this.runName(side)))
        if (name !== 'main' && !runsOf(lesson).get(name)) runsOf(lesson).recall(name);
    });
  }

  get sides(): { base: NamedSide | null; changed: NamedSide } {
    return { base: this.beside, changed: this.changes[this.choice] ?? this.changes[0]! };
  }

  /** What is compared with first, if there is such a thing. */
  private get both(): NamedSide[] {
    const { base, changed } = this.sides;
    return base ? [base, changed] : [changed];
  }

  /** The settings that both sides share: those of the student's run, or what it would be made of. */
  get own(): RunSpecOf {
    const runs = runsOf(this.lesson);
    const { main } = runs;
    return main?.trained ? main.handle.view.spec : runs.spec('main');
  }

  /** What a side is made of, by the settings of now. */
  private wanted(side: NamedSide): RunSpecOf {
    const { own } = this;
    const change = changeOf(side, own.controls, declarationOf(own.recipe));
    return { ...own, ...change, controls: { ...own.controls, ...change.controls } };
  }

  /** Key of the run that shows a side: the student's own if it has what the side asks for. */
  runName(side: NamedSide): string {
    return differences(this.wanted(side), this.own).length > 0 ? side.run : 'main';
  }

  runFor(side: NamedSide): LessonRun | null {
    return runsOf(this.lesson).get(this.runName(side));
  }

  get base(): LessonRun | null {
    return this.sides.base && this.runFor(this.sides.base);
  }

  get changed(): LessonRun | null {
    return this.runFor(this.sides.changed);
  }

  /** True if the student's own settings have the change already: then there is nothing to compare. */
  get same(): boolean {
    const [first, ...others] = this.both.map((side) => this.runName(side));
    return others.includes(first!);
  }

  /** Those of the two that have made a step, what is compared with first. */
  shown(nameOf: (run: string) => string): ShownRun[] {
    return (['base', 'changed'] as const).flatMap((side) => {
      const [run, made] = [this[side], this.sides[side]];
      if (!made || !run?.view || !run.trained) return [];
      return [{ side, run, view: run.view, name: nameOf(this.runName(made)) }];
    });
  }

  /** Settings in which the runs differ beyond the one change; they are then no fair pair. */
  get strayed(): string[] {
    const names = this.both.flatMap((side) => {
      const run = this.runFor(side);
      return run?.trained ? differences(run.handle.view.spec, this.wanted(side)) : [];
    });
    return names.filter((name, at) => names.indexOf(name) === at);
  }

  /** The run that is training for this cell now. */
  get running(): LessonRun | null {
    return [this.changed, this.base].find((run) => run?.view?.status === 'running') ?? null;
  }

  get waiting(): boolean {
    return this.queue.length > 0;
  }

  /** True if both runs have come to their ends. */
  get ended(): boolean {
    return this.both.every((side) => ended(this.runFor(side)));
  }

  /** Sides that have no finished run with the settings of now, the base first. */
  get missing(): NamedSide[] {
    return this.both.filter((side) => !ended(this.runFor(side)) || !this.fits(side));
  }

  /** Trains what is missing, one run after the other. */
  play = (): void => {
    this.queue = this.missing;
    this.moveOn();
  };

  /** Trains the changed model alone. */
  playChanged = (): void => {
    this.queue = [this.sides.changed];
    this.moveOn();
  };

  pause = (): void => {
    this.queue = [];
    this.running?.handle.pause();
  };

  /** Back to step 0, the runs of other cells apart. */
  reset = (): void => {
    this.pause();
    const sides = this.ownBase ? this.both : [this.sides.changed];
    for (const name of sides.map((side) => this.runName(side)))
      if (name !== 'main') runsOf(this.lesson).reset(name);
  };

  step = (): void => {
    this.open(this.sides.changed).handle.step();
  };

  private fits(side: NamedSide): boolean {
    const spec = this.runFor(side)?.handle.view.spec;
    return spec !== undefined && differences(spec, this.wanted(side)).length === 0;
  }

  private open(side: NamedSide): LessonRun {
    const { seed, steps, data, controls, baseModels = {} } = this.wanted(side);
    const change = { seed, steps, data, controls, baseModels };
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
    if (!this.fits(side)) return void this.open(side);
    const run = this.runFor(side)!;
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
