import { ofRecipe, type ProbeResult } from '#training/client';
import type { LessonRun } from '#notebook';

type ScoreResult = ProbeResult<'gpt', 'score'>;

/** Mean of −ln p over the tokens that have one before them. */
export const surprise = ({ probabilities }: ScoreResult): number | null => {
  const known = probabilities.filter((p): p is number => p !== null);
  if (known.length === 0) return null;
  return known.reduce((sum, p) => sum - Math.log(Math.max(p, 1e-12)), 0) / known.length;
};

/** What the base model thinks of both texts, in nats a token. */
export interface Judgement {
  base: number;
  changed: number;
}

/**
 * Lets the base model read its own last text and the other one's, once both runs have ended: nonsense
 * costs it more than what it would have written itself.
 */
export class Judge {
  result = $state.raw<Judgement | null>(null);
  private asked = '';

  constructor(runs: () => { base: LessonRun | null; changed: LessonRun | null }) {
    $effect(() => {
      const { base, changed } = runs();
      const [own, other] = [base?.view, changed?.view].map((view) =>
        view?.status === 'done' ? (view.samples.at(-1)?.text ?? '') : '',
      );
      if (!base || !own || !other) {
        this.result = null;
        this.asked = '';
        return;
      }
      void this.ask(base, own, other);
    });
  }

  private async ask(base: LessonRun, own: string, other: string): Promise<void> {
    const question = JSON.stringify([own, other]);
    if (question === this.asked) return;
    this.asked = question;
    this.result = null;
    const read = async (text: string) =>
      surprise(await ofRecipe(base.handle, 'gpt').probe('score', { text }));
    try {
      const [first, second] = [await read(own), await read(other)];
      if (this.asked === question && first !== null && second !== null)
        this.result = { base: first, changed: second };
    } catch {
      // A text that the base model cannot read (other tokens) has no judge; the reader still has eyes.
      this.result = null;
    }
  }
}
