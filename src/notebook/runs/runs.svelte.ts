import {
  declarationOf,
  type ControlValues,
  type RunHandle,
  type RunSpecOf,
  type RunView,
} from '#training/client';
import type { ChangeOf } from '../cells/options';
import type { LessonContext } from '../context.svelte';
import { forgetSpec, recallSpec, rememberSpec, settingsOf } from './remembered-specs';

/** A run of this lesson as its cells see it: the handle, and the view as a reactive value. */
export class LessonRun {
  view = $state.raw<RunView | null>(null);
  private stop = () => {};

  /** @param restored true if an earlier visit trained it: its step is known once it is prepared */
  constructor(
    readonly handle: RunHandle,
    private readonly restored = false,
  ) {
    let noted = restored;
    this.stop = handle.subscribe((view) => {
      this.view = view;
      if (noted || view.progress.step === 0) return;
      noted = true;
      rememberSpec(view.spec);
    });
  }

  /** True once at least one update was made. */
  get trained(): boolean {
    return (this.view?.progress.step ?? 0) > 0;
  }

  /** True while it is not known yet whether its checkpoint is still there. */
  get awaited(): boolean {
    return this.restored && this.view?.facts == null && this.view?.status !== 'failed';
  }

  leave(): void {
    this.stop();
  }
}

/**
 * The runs of a lesson on one page, by name: `main` is the student's model, the others are
 * ablations of it. Reading is reactive. Opening a run prepares its model (untrained) and starts
 * nothing.
 */
export class LessonRuns {
  private all = $state.raw<Record<string, LessonRun>>({});

  constructor(private readonly lesson: LessonContext) {
    // Later: this object is made while a component is being set up, on the server too.
    if (typeof window !== 'undefined') queueMicrotask(() => this.restore());
  }

  /** The student's run, if it has been opened. */
  get main(): LessonRun | null {
    return this.all.main ?? null;
  }

  get(name: string): LessonRun | null {
    return this.all[name] ?? null;
  }

  /** Every open run, by name. */
  get entries(): [string, LessonRun][] {
    return Object.entries(this.all);
  }

  /** What a run would be made of now: the settings on the page, and what a cell changes in them. */
  spec(name: string, change: ChangeOf = {}): RunSpecOf {
    const { graph, values, spec } = this.lesson;
    const own = spec.model.recipe;
    const recipe = change.recipe ?? own;
    const controls = declarationOf(recipe).controls.map(
      (control) =>
        [
          control.name,
          (recipe === own ? graph.get(control.name) : undefined) ?? control.default,
        ] as const,
    );
    const chosen = recipe === own ? values.baseModels : undefined;
    const baseModels = $state.snapshot(change.baseModels ?? chosen);
    return {
      key: `${spec.id}/${name}`,
      recipe,
      seed: change.seed ?? values.seed,
      steps: change.steps ?? values.steps,
      controls: { ...(Object.fromEntries(controls) as ControlValues), ...change.controls },
      // The graph holds reactive values; what goes to the worker is a plain copy.
      data: $state.snapshot(change.data ?? values.data),
      ...(baseModels && Object.keys(baseModels).length > 0 && { baseModels }),
    };
  }

  /** Opens a run with the settings as they are now; the same settings give the same run. */
  open(name: string, change?: ChangeOf): LessonRun {
    return this.hold(name, this.spec(name, change), false);
  }

  /**
   * Opens a run again that an earlier visit to this page has trained: it comes back paused, with its
   * curve and its samples. A cell calls this for the run it shows, when it is set up in the browser.
   * @returns null if there was none
   */
  recall(name: string): LessonRun | null {
    if (this.all[name]) return this.all[name];
    const spec = recallSpec(`${this.lesson.spec.id}/${name}`);
    return spec && this.hold(name, spec, true);
  }

  /** Back to step 0; the next visit will not find the run. */
  reset(name: string): void {
    const run = this.all[name];
    if (!run) return;
    forgetSpec(run.handle.key);
    const { spec } = run.handle.view;
    run.handle.reset();
    run.leave();
    this.all = { ...this.all, [name]: new LessonRun(this.lesson.lab.run(spec)) };
  }

  /**
   * The model that cells look at: the student's, trained as far as it is. Before any training it is
   * made anew whenever the settings change, so that it is the one that would be trained.
   */
  model(): RunHandle {
    const main = this.main;
    return (main?.trained || main?.awaited ? main : this.open('main')).handle;
  }

  private hold(name: string, spec: RunSpecOf, restored: boolean): LessonRun {
    const handle = this.lesson.lab.run(spec);
    const found = this.all[name];
    if (found?.handle === handle) return found;
    found?.leave();
    const run = new LessonRun(handle, restored);
    this.all = { ...this.all, [name]: run };
    return run;
  }

  /** Brings the student's model back, and the settings it was trained with if none is changed yet. */
  private restore(): void {
    const { lesson } = this;
    const kept = recallSpec(`${lesson.spec.id}/main`);
    if (!kept || this.main) return;
    const { options, graph } = lesson;
    const asked = { ...options.controls, ...(options.seed !== null && { seed: options.seed }) };
    const values = settingsOf(kept);
    // What the address asks for comes before what this device remembers.
    if (Object.entries(asked).some(([name, value]) => values[name] !== value)) return;
    const fresh = { ...lesson.spec.values(), ...asked } as Record<string, unknown>;
    const untouched = Object.keys(values).every(
      (name) => JSON.stringify(graph.get(name)) === JSON.stringify(fresh[name]),
    );
    if (untouched) for (const [name, value] of Object.entries(values)) graph.set(name, value);
    this.recall('main');
  }
}

const known = new WeakMap<LessonContext, LessonRuns>();

/** The runs of a lesson; the same object for every cell on the page. */
export function runsOf(lesson: LessonContext): LessonRuns {
  const found = known.get(lesson);
  if (found) return found;
  // State made inside a template's block or a derived value is none that this block would follow,
  // and the first to ask may be either: made in a root of its own, everyone follows it.
  const made: LessonRuns[] = [];
  $effect.root(() => void made.push(new LessonRuns(lesson)));
  // On the server there are no effects, and nothing to follow.
  const runs = made[0] ?? new LessonRuns(lesson);
  known.set(lesson, runs);
  return runs;
}
