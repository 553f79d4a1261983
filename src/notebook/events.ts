import type { Outbound } from './embed/protocol';

type Listener = (event: Outbound) => void;

/** What happens in a lesson that a page around it may want to know; the embed bridge passes it on. */
export class LessonEvents {
  readonly #listeners = new Set<Listener>();

  emit(event: Outbound): void {
    this.#listeners.forEach((listener) => listener(event));
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
