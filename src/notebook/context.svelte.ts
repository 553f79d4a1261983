import type { ControlName, ControlValue, Lab, RecipeId, RunHandle } from '#training/client';
import { locale, type Locale } from '#ui';
import { Actions } from './cell/actions';
import type { LessonValues, ValueName } from './cells/values';
import { LessonEvents } from './events';
import { followRun } from './follow-run';
import { Graph } from './graph/graph.svelte';
import { Highlight } from './highlight/highlight.svelte';
import { fitControl } from './options/fit-control';
import { noOptions, type LessonOptions, type Report } from './options/options';
import { progress } from './progress/progress.svelte';
import { LessonTexts } from './prose/lesson-texts.svelte';
import type { ShownTrial } from './trials/shown-trial';
import type { CellSpec, LessonSpec, PartText, ValueWords } from './types';

export interface ContextSetup {
  options?: LessonOptions;
  reports?: readonly Report[];
  /** Called once, when a cell first asks for the lab: the worker starts then and not before. */
  createLab: () => Lab;
  /** Address of the site's root, without a slash at the end. */
  base?: string;
  /** The cell that is shown alone, in an embed. */
  alone?: string | null;
}

/**
 * Everything that the cells of a lesson on a page share.
 *
 * @typeParam R the recipe of the lesson; a cell that serves every lesson leaves it open
 * @typeParam Extra values that only this lesson has
 */
export class LessonContext<R extends RecipeId = RecipeId, Extra = unknown> {
  readonly spec: LessonSpec;
  readonly graph: Graph;
  /** The values of the graph, by name; reading one is reactive. */
  readonly values: LessonValues<R, Extra>;
  readonly actions: Actions;
  readonly highlight = new Highlight();
  readonly events = new LessonEvents();
  readonly progress = progress;
  readonly texts: LessonTexts;
  readonly options: LessonOptions;
  readonly base: string;
  readonly alone: string | null;
  /** What of the address was not used as written; the reader may dismiss it. */
  reports = $state.raw<readonly Report[]>([]);
  /** The dialog that is open over the page: the list of keys, or sharing (one cell, or all). */
  dialog = $state.raw<{ kind: 'keys' } | { kind: 'share'; cell: string | null } | null>(null);
  /** True once a cell has asked for the lab. */
  awake = $state(false);
  readonly #createLab: () => Lab;
  #lab: Lab | null = null;

  constructor(spec: LessonSpec, setup: ContextSetup) {
    const { options = noOptions, reports = [], createLab, base = '', alone = null } = setup;
    this.spec = spec;
    this.options = options;
    this.base = base;
    this.alone = alone;
    this.reports = reports;
    this.texts = new LessonTexts(spec.prose, base);
    this.#createLab = createLab;
    const seed = options.seed === null ? {} : { seed: options.seed };
    const values = { ...spec.values(), ...seed, ...options.controls };
    this.graph = new Graph(spec.cells, values, options.lock);
    this.values = this.graph.view();
    this.actions = new Actions(this.graph);
  }

  /** Sets a value of the graph; cells that ran with another one turn stale. */
  set<Name extends ValueName<R, Extra>>(name: Name, value: LessonValues<R, Extra>[Name]): void {
    this.graph.set(name, value);
  }

  get locale(): Locale {
    return locale.current;
  }

  /**
   * The lab of this page. Reading it starts the worker, so a cell reads it when the reader asks for
   * something, never while it is being set up by the server.
   */
  get lab(): Lab {
    if (!this.#lab) {
      this.#lab = this.#createLab();
      this.awake = true;
      this.#lab.device.subscribe((report) => {
        if (!report) return;
        const { backend, adapter, steppedDown } = report;
        const reasons = steppedDown.map(({ reason }) => reason);
        this.events.emit({ type: 'backend', payload: { backend, adapter, reasons } });
      });
    }
    return this.#lab;
  }

  cell(id: string): CellSpec | undefined {
    return this.spec.cells.find((cell) => cell.id === id);
  }

  /**
   * A part of a cell's sentences in the prose, or null; reactive in the language of the page, and in the
   * data that the lesson is about: what the prose says for these comes first.
   */
  text(cell: string, part = 'main'): PartText | null {
    return this.texts.get(cell, `${part}@${this.dataId}`) ?? this.texts.get(cell, part);
  }

  /** What the run of this name came to when it was tried beforehand, or null. */
  trial(name: string): ShownTrial | null {
    return this.texts.trial(name);
  }

  /** What a reader calls a value of the graph; its own name where the prose has no words for it. */
  words(name: string): ValueWords {
    return this.texts.words(name);
  }

  /** The data that the lesson is about now, by the id that a run knows them by; reactive. */
  get dataId(): string {
    const { data } = this.values;
    return data.kind === 'shipped' ? data.id : data.name;
  }

  /** True if the address locked this control or this cell: show it, let nobody change it. */
  isLocked(name: string): boolean {
    return this.options.lock.has(name);
  }

  /** True if the address hides this control or this cell. */
  isHidden(name: string): boolean {
    return this.options.hide.has(name);
  }

  /** Sets a control to what its widget says, which has the control's own kind. */
  setControl(name: ControlName<R>, value: ControlValue): void {
    this.graph.set(name, value);
  }

  /**
   * Sets controls from outside, within their ranges.
   * @returns what was not used as given
   */
  setParams(params: Record<string, string>): Report[] {
    return Object.entries(params).flatMap(([key, given]): Report[] => {
      const name = key.replace(/^set\./, '');
      const control = this.spec.controls.find((candidate) => candidate.name === name);
      if (!control) return [{ kind: 'unknown', name: key }];
      const fitted = fitControl(control, given);
      if (!fitted) return [{ kind: 'invalid', name: key, given }];
      this.graph.set(name, fitted.value);
      return fitted.clamped
        ? [{ kind: 'clamped', name: key, given, used: String(fitted.value) }]
        : [];
    });
  }

  /** The controls as they are now, by name. */
  get controls(): LessonOptions['controls'] {
    const values = this.spec.controls.map(({ name }) => [name, this.graph.get(name)] as const);
    return Object.fromEntries(values) as LessonOptions['controls'];
  }

  /**
   * Shows a run as the state of its cell, and tells progress and the page around the lesson of it.
   * @returns stops following; the run goes on
   */
  follow(cell: string, run: RunHandle): () => void {
    return followRun(this, cell, run);
  }
}
