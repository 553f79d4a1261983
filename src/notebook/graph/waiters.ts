export type CellEnd = 'done' | 'error' | 'idle';

/** Those who wait for a cell to end. */
export class Waiters {
  readonly #waiting = new Map<string, ((end: CellEnd) => void)[]>();

  until(id: string): Promise<CellEnd> {
    return new Promise((resolve) => {
      this.#waiting.set(id, [...(this.#waiting.get(id) ?? []), resolve]);
    });
  }

  settle(id: string, end: CellEnd): void {
    this.#waiting.get(id)?.forEach((resolve) => resolve(end));
    this.#waiting.delete(id);
  }
}
