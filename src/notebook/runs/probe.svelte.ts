import { untrack } from 'svelte';
import type { LessonContext } from '../context.svelte';
import { failureOf, failureText } from '../lesson/failure-text';
import {
  ofRecipe,
  type Failure,
  type ProbeArgs,
  type ProbeName,
  type ProbeResult,
  type RecipeId,
  type RunHandle,
} from '#training/client';
import { runsOf } from './runs.svelte';

export interface LiveProbeOptions {
  /** Name of the run to look at (default `main`); any other run is looked at only once it is open. */
  run?: string;
  /** Milliseconds between two answers while training. */
  every?: number;
}

/** A question with its arguments. */
interface Asked<Result, Args> {
  args: Args;
  of: (run: RunHandle) => Promise<Result>;
}

/**
 * A probe's answer that stays fresh: it is asked again when its arguments, the settings or the
 * weights change, one question at a time, only while its cell is on screen. It asks nothing (and so
 * starts no worker) before it is awake: until the reader has called `wake`, or a run is open.
 */
export class LiveProbe<Result, Args = unknown> {
  /** The newest answer. It stays while the next one is computed. */
  result = $state.raw<Result | null>(null);
  /** What `result` answers: the arguments it was asked with. */
  args = $state.raw<Args | null>(null);
  /** The step of the run at which `result` was asked for; 0 is the untrained model. */
  step = $state(0);
  private failure = $state.raw<Failure | null>(null);
  private woken = $state(false);
  private seen = $state(true);
  private asking = $state(false);
  private asked = '';
  private last = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private gone = false;

  constructor(
    private readonly of: () => LessonContext,
    private readonly wanted: () => Asked<Result, Args> | null,
    private readonly options: LiveProbeOptions,
  ) {
    $effect(() => {
      const question = this.question();
      if (question !== null) untrack(() => this.soon(question));
    });
    $effect(() => () => {
      this.gone = true;
      clearTimeout(this.timer);
    });
  }

  /** Why there is no newer answer, as a sentence that says what to do; null if all is well. */
  get error(): string | null {
    return this.failure && failureText(this.failure);
  }

  /** True if the model exists or was asked for; before, show an invitation whose button wakes. */
  get awake(): boolean {
    return this.woken || this.run !== null;
  }

  /** True while an answer is on its way, or the model is being prepared for it. */
  get busy(): boolean {
    return this.asking || (this.awake && this.result === null && this.failure === null);
  }

  /** True if the answer is of a model that has made at least one step. */
  get trained(): boolean {
    return this.step > 0;
  }

  /** Prepares the model if need be (this starts the worker) and asks. Call it when the reader acts. */
  wake = (): void => {
    this.woken = true;
  };

  /** Asks again although nothing changed, after an error say; a model that was never made is made. */
  again = (): void => {
    const { handle, view } = this.run ?? {};
    if (view?.status === 'failed' && !view.facts) handle?.reset();
    this.asked = '';
    const question = this.question();
    if (question !== null) this.soon(question);
  };

  /** For the cell's outermost element, `{@attach probe.whileSeen}`: asks only while it is on screen. */
  whileSeen = (element: Element): (() => void) => {
    const observer = new IntersectionObserver(
      ([entry]) => (this.seen = entry?.isIntersecting ?? true),
      { rootMargin: '100px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  };

  private get lesson(): LessonContext {
    return this.of();
  }

  private get run() {
    return runsOf(this.lesson).get(this.options.run ?? 'main');
  }

  private get ofMain(): boolean {
    return (this.options.run ?? 'main') === 'main';
  }

  /** Everything that the answer depends on, as one string; null while nothing is to be asked. */
  private question(): string | null {
    if (!this.awake || !this.seen) return null;
    const { run, ofMain } = this;
    const args = this.wanted()?.args ?? null;
    if (args === null || (!run && !ofMain)) return null;
    // Untrained, the reader's model is the one that the settings on the page would make.
    const spec = ofMain && !run?.trained ? runsOf(this.lesson).spec('main') : run?.handle.view.spec;
    const { facts, progress, status } = run?.view ?? {};
    return JSON.stringify([args, spec, Boolean(facts), progress?.step, status === 'failed']);
  }

  private soon(question: string): void {
    if (this.asking || this.timer !== undefined || question === this.asked) return;
    const wait = Math.max(0, this.last + (this.options.every ?? 500) - Date.now());
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.ask();
    }, wait);
  }

  private async ask(): Promise<void> {
    const wanted = this.wanted();
    if (this.gone || !wanted || this.question() === null) return;
    const model = this.model();
    const view = this.run?.view;
    this.asked = this.question() ?? '';
    // Until it is prepared there is nothing to ask; its next view is a new question.
    if (!view?.facts) return void (this.failure = view?.failure ?? null);
    const { step } = view.progress;
    this.asking = true;
    try {
      const result = await wanted.of(model);
      Object.assign(this, { result, args: wanted.args, step, failure: null });
    } catch (error) {
      // A run that was opened anew meanwhile refuses for the old one; the next answer is the news.
      if (this.question() === this.asked) this.failure = failureOf(error);
    }
    this.asking = false;
    this.last = Date.now();
    const next = this.gone ? null : this.question();
    if (next !== null) this.soon(next);
  }

  private model(): RunHandle {
    const other = this.ofMain ? undefined : this.run?.handle;
    return other ?? runsOf(this.lesson).model();
  }
}

/**
 * A probe of the reader's model that keeps itself fresh. Call it while a component is set up.
 *
 * @param recipe of the run that is looked at; several where they share the probe
 * @param args reactive; null asks nothing
 */
export function liveProbe<R extends RecipeId, P extends ProbeName<R>>(
  lesson: () => LessonContext,
  recipe: R | readonly R[],
  name: P,
  args: () => ProbeArgs<R, P> | null,
  options: LiveProbeOptions = {},
): LiveProbe<ProbeResult<R, P>, ProbeArgs<R, P>> {
  const recipes = typeof recipe === 'string' ? [recipe] : recipe;
  const wanted = () => {
    // A copy of plain data has the type of what it copies, though Svelte does not say so.
    const asked = $state.snapshot(args()) as ProbeArgs<R, P> | null;
    if (asked === null) return null;
    const of = (run: RunHandle) => ofRecipe(run, ...recipes).probe(name, asked);
    return { args: asked, of };
  };
  return new LiveProbe(lesson, wanted, options);
}
