import type { Lesson } from '../../kit';
import { failureText, runsOf } from '#notebook';
import { LabError, ofRecipe, type RunHandle } from '#training/client';

interface GenerationSettings {
  prompt: string;
  temperature: number;
  topK: number;
  topP: number;
  seed: number;
}

/** A text by the model, and what it came from. */
export interface Written {
  settings: GenerationSettings;
  /** Everything else that decides the text: the run, and its steps before and after writing. */
  spec: string;
  steps: [from: number, to: number];
  text: string;
  tokens: number;
  /** False if the reader stopped it. */
  whole: boolean;
}

/** Tokens in a text, and in one question to the worker: few enough to see them come. */
export const textLength = 160;
const piece = 8;

/** True if two texts were written under the same conditions, so that they must be equal. */
export function sameConditions(a: Written, b: Written): boolean {
  const conditions = ({ settings, spec, steps }: Written) =>
    JSON.stringify([settings, spec, steps]);
  return conditions(a) === conditions(b);
}

/** Resolves once a run has its model; rejects if it cannot be made. */
function prepared(run: RunHandle): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = run.subscribe(({ facts, failure }) => {
      if (!facts && !failure) return;
      // The first call comes before there is anything to stop.
      queueMicrotask(() => stop());
      if (failure && !facts) reject(new LabError(failure.code, failure.detail));
      else resolve();
    });
  });
}

/** Writing, a few tokens at a time; it can be stopped at any of them. */
export class Generation {
  now = $state.raw<Written | null>(null);
  before = $state.raw<Written | null>(null);
  writing = $state(false);
  error = $state.raw<string | null>(null);
  private turn = 0;

  constructor(private readonly lesson: Lesson) {}

  /** Writes a text with the model as it stands; starts the worker if need be. */
  start = async (settings: GenerationSettings): Promise<void> => {
    const turn = ++this.turn;
    if (this.now && this.now.tokens > 0) this.before = this.now;
    Object.assign(this, { now: null, error: null, writing: true });
    const handle = this.run();
    const spec = JSON.stringify(handle.view.spec);
    const ids: number[] = [];
    try {
      await prepared(handle);
      while (ids.length < textLength) {
        const from = handle.view.progress.step;
        const { text, tokens } = await handle.probe('generate', {
          ...settings,
          length: Math.min(piece, textLength - ids.length),
          offset: ids.length,
          written: ids,
        });
        if (turn !== this.turn) return;
        ids.push(...tokens.map(({ id }) => id));
        const steps: Written['steps'] = [this.now?.steps[0] ?? from, handle.view.progress.step];
        const whole = ids.length >= textLength;
        this.now = { settings, spec, steps, text, tokens: ids.length, whole };
      }
    } catch (error) {
      if (turn !== this.turn) return;
      const code = error instanceof LabError ? error.code : 'internal';
      this.error = failureText({ code, detail: error instanceof Error ? error.message : '' });
    }
    this.writing = false;
  };

  stop = (): void => {
    this.turn++;
    this.writing = false;
  };

  /** The student's run: as far as it is trained, or made of the settings as they are. */
  private run(): RunHandle<'gpt'> {
    const runs = runsOf(this.lesson);
    runs.model();
    return ofRecipe(runs.main!.handle, 'gpt');
  }
}
