import type { Lesson } from '../../kit';
import { failureText } from '#notebook';
import { type DataSource, LabError, recipes, type TaskNews } from '#training/client';
import { dataKey } from './texts';

type LearnMergesNews = TaskNews<'learnMerges'>;
type TextCounts = NonNullable<TaskNews<'learnMerges'>['counts']>;

export type LearnedMerge = LearnMergesNews['merges'][number];

const control = recipes.gpt.controls.find(({ name }) => name === 'vocabulary');

/** The largest vocabulary that the lesson offers. Merges for a smaller one are the first of its. */
export const largestVocabulary = control?.kind === 'number' ? control.max : 4096;

/**
 * The merges of the chosen text, learned in the worker up to the largest vocabulary, once for all
 * cells of a page. Choosing another text begins anew, when a cell asks again.
 */
export class Merges {
  private list = $state.raw<readonly LearnedMerge[]>([]);
  private found = $state.raw<TextCounts | null>(null);
  private trouble = $state.raw<string | null>(null);
  private key = $state<string | null>(null);
  private ended = $state(false);

  constructor(private readonly lesson: Lesson) {}

  /** False until a cell has asked for the merges of the text that is chosen now. */
  get asked(): boolean {
    return this.key !== null && this.key === this.keyNow;
  }

  get all(): readonly LearnedMerge[] {
    return this.asked ? this.list : [];
  }

  get counts(): TextCounts | null {
    return this.asked ? this.found : null;
  }

  get busy(): boolean {
    return this.asked && !this.ended;
  }

  get error(): string | null {
    return this.asked ? this.trouble : null;
  }

  /** Starts learning, if it has not been started for this text. This starts the worker. */
  learn = async (): Promise<void> => {
    if (this.asked && this.trouble === null) return;
    const key = this.keyNow;
    Object.assign(this, { key, list: [], found: null, trouble: null, ended: false });
    const data = $state.snapshot(this.lesson.values.data) as DataSource;
    const args = { data, vocabulary: largestVocabulary };
    let heard: LearnedMerge[] = [];
    try {
      await this.lesson.lab.task('learnMerges', args, ({ merges, counts }) => {
        if (this.key !== key) return;
        // A worker that was started again tells its news from the beginning.
        if (counts) heard = [];
        heard = heard.concat(merges);
        this.list = heard;
        if (counts) this.found = counts;
      });
    } catch (error) {
      if (this.key !== key) return;
      const code = error instanceof LabError ? error.code : 'internal';
      this.trouble = failureText({ code, detail: error instanceof Error ? error.message : '' });
    }
    if (this.key === key) this.ended = true;
  };

  private get keyNow(): string {
    return dataKey(this.lesson.values.data);
  }
}

const known = new WeakMap<Lesson, Merges>();

/** The merges of a lesson's text; the same object for every cell on the page. */
export function mergesOf(lesson: Lesson): Merges {
  const found = known.get(lesson) ?? new Merges(lesson);
  known.set(lesson, found);
  return found;
}
