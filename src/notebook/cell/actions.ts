import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { Graph } from '../graph/graph.svelte';

/** What a cell can do. Each starts something and returns; the graph says how it goes. */
export interface CellActions {
  /** Runs, or goes on after a pause. */
  run?(): void;
  /** One training step, then paused. */
  step?(): void;
  /** Play or pause. */
  toggle?(): void;
  /** Back to the beginning. */
  reset?(): void;
}

/** The actions of a lesson's cells, by cell; keyboard, menus and embedders all come through here. */
export class Actions {
  readonly #registered = new SvelteMap<string, CellActions>();
  readonly #arrivals = new Map<string, (() => void)[]>();
  /** Cells that must be loaded although they are far from the screen. */
  readonly wanted = new SvelteSet<string>();

  constructor(readonly graph: Graph) {}

  /** Called by a cell's component. @returns takes the actions away again */
  register(id: string, actions: CellActions): () => void {
    this.#registered.set(id, actions);
    this.#arrivals.get(id)?.forEach((arrived) => arrived());
    this.#arrivals.delete(id);
    return () => {
      if (this.#registered.get(id) === actions) this.#registered.delete(id);
    };
  }

  /** The actions of a cell; reactive; none until its component is there. */
  of(id: string): CellActions {
    return this.#registered.get(id) ?? {};
  }

  /**
   * Runs a cell, first those that it rests on and that are not done.
   * @returns whether all of them were asked to run; false once one before it failed or was reset
   */
  async run(id: string): Promise<boolean> {
    const plan = this.graph.plan(id);
    for (const waiting of plan.slice(1)) this.graph.queue(waiting);
    for (const [index, each] of plan.entries()) {
      const { run } = await this.#loaded(each);
      const last = index === plan.length - 1;
      const end = last ? null : this.graph.settled(each);
      run?.();
      if (end && run && (await end) !== 'done') {
        plan.slice(index + 1).forEach((waiting) => this.graph.unqueue(waiting));
        return false;
      }
    }
    return true;
  }

  async #loaded(id: string): Promise<CellActions> {
    if (!this.#registered.has(id)) {
      this.wanted.add(id);
      await new Promise<void>((arrived) => {
        this.#arrivals.set(id, [...(this.#arrivals.get(id) ?? []), arrived]);
      });
    }
    return this.of(id);
  }
}
