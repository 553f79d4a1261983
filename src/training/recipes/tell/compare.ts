import type { Parameters } from '#engine/nn';
import { createRandom } from '#engine/random';
import type { GptConfig } from '#models/gpt';
import { grade, wordsOf } from '#worlds/instructions';
import { answersTo } from './answers';
import { promptOf } from './evaluate';

export interface AnswersArgs {
  /** What is asked for: `tell`, or another instruction of the world. */
  verb: string;
  subjects: string[];
  /** Chooses the dice; both models draw with the same. */
  seed: number;
}

interface Answer {
  words: string[];
  /** The hidden labeller's points. */
  gold: number;
}

/** The same prompts, answered by a model as it is and by the one that it started from. */
export interface AnswersResult {
  answers: { subject: string; policy: Answer; reference: Answer }[];
}

export async function compareAnswers(
  config: GptConfig,
  policy: Parameters,
  reference: Parameters,
  args: unknown,
): Promise<AnswersResult> {
  const { verb, subjects, seed } = args as AnswersArgs;
  const prompts = subjects.map((subject) => promptOf(subject, verb));
  const stream = createRandom(seed).stream('compare');
  const by = async (parameters: Parameters): Promise<Answer[]> =>
    (await answersTo(parameters, config, prompts, { stream })).map((answer, i) => {
      const words = wordsOf(answer);
      return { words, gold: grade(subjects[i], words).score };
    });
  const [now, before] = [await by(policy), await by(reference)];
  return {
    answers: subjects.map((subject, i) => ({ subject, policy: now[i], reference: before[i] })),
  };
}
