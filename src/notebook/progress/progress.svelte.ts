import { remembered } from '#ui';
import { isProgress, mergeProgress, noLesson, noProgress, type LessonRecord } from './record';

type Marks = 'visited' | 'goals' | 'trained';

/** What the student has done, remembered on this device; one record for the whole course. */
class Progress {
  readonly #kept = remembered('progress', noProgress, isProgress);

  /** The record of a lesson; reactive. */
  lesson(id: string): LessonRecord {
    return this.#kept.current.lessons[id] ?? noLesson;
  }

  /** True if there is anything to export or to clear. */
  get any(): boolean {
    return Object.keys(this.#kept.current.lessons).length > 0;
  }

  mark(lesson: string, what: Marks, id: string): void {
    const record = this.lesson(lesson);
    if (record[what].includes(id)) return;
    this.#put(lesson, { ...record, [what]: [...record[what], id] });
  }

  /** Commits a guess; the first one stands, because a guess made after the answer is none. */
  predict(lesson: string, cell: string, guess: unknown): void {
    const record = this.lesson(lesson);
    if (record.predictions[cell]) return;
    this.#put(lesson, { ...record, predictions: { ...record.predictions, [cell]: { guess } } });
  }

  /** Takes a guess back, so that another can be made: only when the reader asks for it. */
  withdraw(lesson: string, cell: string): void {
    const record = this.lesson(lesson);
    if (!record.predictions[cell]) return;
    const predictions = { ...record.predictions };
    delete predictions[cell];
    this.#put(lesson, { ...record, predictions });
  }

  /**
   * Says how a committed guess turned out.
   * @param outcome what happened, beside the guess: plain data
   */
  settle(lesson: string, cell: string, right: boolean, outcome?: unknown): void {
    const record = this.lesson(lesson);
    const made = record.predictions[cell];
    if (!made) return;
    const settled = { ...made, right, ...(outcome !== undefined && { outcome }) };
    if (JSON.stringify(settled) === JSON.stringify(made)) return;
    const predictions = { ...record.predictions, [cell]: settled };
    this.#put(lesson, { ...record, predictions });
  }

  /** The text of a file that `importText` reads. */
  exportText(): string {
    return `${JSON.stringify(this.#kept.current, null, 2)}\n`;
  }

  /** Adds a record from a file to this one. @returns false if the text is no such record */
  importText(text: string): boolean {
    try {
      const other: unknown = JSON.parse(text);
      if (!isProgress(other)) return false;
      this.#kept.current = mergeProgress(this.#kept.current, other);
      return true;
    } catch {
      return false;
    }
  }

  clear(): void {
    this.#kept.forget();
  }

  #put(lesson: string, record: LessonRecord): void {
    const { current } = this.#kept;
    this.#kept.current = { ...current, lessons: { ...current.lessons, [lesson]: record } };
  }
}

export type { Progress };
export const progress = new Progress();
