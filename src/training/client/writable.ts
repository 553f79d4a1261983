/** Svelte's store contract, without Svelte. */
export interface Readable<T> {
  /** Calls at once with the present value, then at every change; returns how to stop. */
  subscribe(listener: (value: T) => void): () => void;
}

/** A readable value that its owner sets. */
export class Writable<T> implements Readable<T> {
  private readonly listeners = new Set<(value: T) => void>();

  constructor(private value: T) {}

  get current(): T {
    return this.value;
  }

  set(value: T): void {
    this.value = value;
    for (const listener of this.listeners) listener(value);
  }

  subscribe(listener: (value: T) => void): () => void {
    this.listeners.add(listener);
    listener(this.value);
    return () => this.listeners.delete(listener);
  }
}
