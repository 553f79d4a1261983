import type { Parameters } from '#engine/nn';
import { createRandom } from '#engine/random';
import type { GptConfig } from '#models/gpt';
import { grade, wordsOf } from '#worlds/instructions';
import { answersTo } from './answers';
import { promptOf } from './evaluate';
import type { AnswersArgs, AnswersResult } from './results';

export async function compareAnswers(
  config: GptConfig,
  policy: Parameters,
  reference: Parameters,
  { verb, subjects, seed }: AnswersArgs,
): Promise<AnswersResult> {
  const prompts = subjects.map((subject) => promptOf(subject, verb));
  const stream = createRandom(seed).stream('compare');
  const by = async (
    parameters: Parameters,
  ): Promise<AnswersResult['answers'][number]['policy'][]> =>
    (await answersTo(parameters, config, prompts, { stream })).map((answer, i) => {
      const words = wordsOf(answer);
      return { words, gold: grade(subjects[i], words).score };
    });
  const [now, before] = [await by(policy), await by(reference)];
  return {
    answers: subjects.map((subject, i) => ({ subject, policy: now[i], reference: before[i] })),
  };
}
