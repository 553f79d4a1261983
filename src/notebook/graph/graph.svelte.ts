import { SvelteMap } from 'svelte/reactivity';
import { ancestors, providers, runsWhenAsked, validate, type GraphCell } from './order';
import { changedSince, noSnapshot, reasonsOf, snapshotOf } from './staleness';
import type { Reason, Snapshot } from './staleness';
import { Waiters, type CellEnd } from './waiters';

export type CellState =
  'idle' | 'queued' | 'running' | 'paused' | 'done' | 'stale' | 'error' | 'locked';

export interface CellStatus {
  state: CellState;
  /** Why a result no longer fits; also while a cell runs with values that have changed since. */
  reasons: Reason[];
  /** What went wrong, in state `error`. */
  message?: string;
}

interface Ran {
  state: 'queued' | 'running' | 'paused' | 'done' | 'error';
  snapshot: Snapshot;
  message?: string;
  /** What it was before it was queued. */
  before?: Ran;
}

/**
 * The values of a lesson and the state of its cells. Lazy: setting a value starts nothing; cells that
 * ran with another value turn stale and say why.
 */
export class Graph {
  readonly #cells: readonly GraphCell[];
  readonly #writers: Map<string, GraphCell>;
  readonly #values: SvelteMap<string, unknown>;
  readonly #ran = new SvelteMap<string, Ran>();
  readonly #locked: readonly string[];
  readonly #waiters = new Waiters();

  /**
   * @param values initial values, by name
   * @param locked ids of cells that may not be run
   * @throws if the cells do not fit together, see `validate`
   */
  constructor(
    cells: readonly GraphCell[],
    values: Record<string, unknown>,
    locked: Iterable<string> = [],
  ) {
    validate(cells, Object.keys(values));
    this.#cells = cells;
    this.#writers = providers(cells);
    this.#values = new SvelteMap(Object.entries(values));
    this.#locked = [...locked];
  }

  /** A value by its name; reactive. A cell reads `lesson.values`, which knows the types. */
  get(name: string): unknown {
    return this.#values.get(name);
  }

  /**
   * All values as properties of one object; reading one is reactive.
   *
   * @typeParam Values what the lesson's declaration puts in: its builder has checked that
   */
  view<Values extends object>(): Values {
    const getters = [...this.#values.keys(), ...this.#writers.keys()].map((name) => [
      name,
      { get: () => this.#values.get(name), enumerable: true },
    ]);
    return Object.defineProperties({}, Object.fromEntries(getters)) as Values;
  }

  set(name: string, value: unknown): void {
    this.#values.set(name, value);
  }

  /** State of a cell, with reasons; reactive. */
  status(id: string): CellStatus {
    if (this.#locked.includes(id)) return { state: 'locked', reasons: [] };
    const ran = this.#ran.get(id);
    if (!ran) return { state: 'idle', reasons: [] };
    const reasons = this.#reasons(id, ran);
    const state = ran.state === 'done' && reasons.length > 0 ? 'stale' : ran.state;
    return { state, reasons, ...(ran.message !== undefined && { message: ran.message }) };
  }

  #reasons(id: string, ran: Ran): Reason[] {
    const changed = changedSince(ran.snapshot, (name) => this.#values.get(name));
    const upstream = [...ran.snapshot.keys()].flatMap((name) => {
      const writer = this.#writers.get(name);
      return writer && writer.id !== id && this.status(writer.id).state === 'stale'
        ? [writer.id]
        : [];
    });
    return reasonsOf(changed, upstream);
  }

  /** Waits for the cells before it. */
  queue(id: string): void {
    const before = this.#ran.get(id);
    const snapshot = before?.snapshot ?? noSnapshot;
    this.#ran.set(id, { state: 'queued', snapshot, ...(before && { before }) });
  }

  /** Waits no longer; what it was before it was queued. */
  unqueue(id: string): void {
    const ran = this.#ran.get(id);
    if (ran?.state !== 'queued') return;
    if (ran.before) this.#ran.set(id, ran.before);
    else this.#ran.delete(id);
  }

  /**
   * The cell runs, with the values as they are now.
   * @param ranWith what it runs with instead, for a run that was restored from the device
   */
  begin(id: string, ranWith: Record<string, unknown> = {}): void {
    const needs = this.#cells.find((cell) => cell.id === id)?.needs ?? [];
    const get = (name: string) =>
      Object.hasOwn(ranWith, name) ? ranWith[name] : this.#values.get(name);
    this.#ran.set(id, { state: 'running', snapshot: snapshotOf(needs, get) });
  }

  /** Goes on after a pause, with what it began with. */
  resume(id: string): void {
    this.#move(id, { state: 'running' });
  }

  pause(id: string): void {
    this.#move(id, { state: 'paused' });
  }

  finish(id: string): void {
    this.#move(id, { state: 'done' });
    this.#waiters.settle(id, 'done');
  }

  fail(id: string, message: string): void {
    this.#move(id, { state: 'error', message });
    this.#waiters.settle(id, 'error');
  }

  /** Ready, but not begun; who waits for its end goes on waiting. */
  rest(id: string): void {
    if (this.#ran.get(id)?.state !== 'queued') this.#ran.delete(id);
  }

  /** Back to never having run. */
  clear(id: string): void {
    this.#ran.delete(id);
    this.#waiters.settle(id, 'idle');
  }

  /** Cells to run, in order, so that this one runs on fresh results; itself last. */
  plan(id: string): string[] {
    const before = ancestors(this.#cells, id).filter(
      (cell) => runsWhenAsked(cell) && !['done', 'locked'].includes(this.status(cell.id).state),
    );
    return [...before.map((cell) => cell.id), id];
  }

  /** How a running or queued cell ends: done, error, or idle if it was reset. */
  settled(id: string): Promise<CellEnd> {
    return this.#waiters.until(id);
  }

  #move(id: string, change: Pick<Ran, 'state' | 'message'>): void {
    const snapshot = this.#ran.get(id)?.snapshot;
    if (!snapshot) this.begin(id);
    this.#ran.set(id, { snapshot: this.#ran.get(id)?.snapshot ?? noSnapshot, ...change });
  }
}
