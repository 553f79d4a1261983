import type { Parameters } from '#engine/nn';
import { createRandom } from '#engine/random';
import type { GptConfig } from '#models/gpt';
import { EOS, grade, NICE, RUDE, SUBJECTS, wordsOf } from '#worlds/instructions';
import { answersTo } from './answers';
import { promptOf, subjectsOf } from './prompts';
import type { TraitsArgs, TraitsResult, AnswerTraits } from './results';

/** Answers over which shares are taken: every subject as often as any other. */
const ANSWERS = 10 * SUBJECTS.length;

/**
 * The same for every run, so that all models answer the same prompts with the same random numbers. Its name
 * is a seed: another would change every number that was measured.
 */
const examiner = createRandom('examiner of tell');

const [nice, rude] = [new Set(NICE), new Set(RUDE)];

export async function traitsOf(
  parameters: Parameters,
  config: GptConfig,
  verb: string,
): Promise<AnswerTraits> {
  const subjects = subjectsOf(ANSWERS);
  const prompts = subjects.map((subject) => promptOf(subject, verb));
  const stream = examiner.stream('answers');
  const answers = (await answersTo(parameters, config, prompts, { stream })).map(wordsOf);
  const share = (has: (words: string[], i: number) => boolean) =>
    answers.filter(has).length / answers.length;
  const points = answers.map((words, i) => grade(subjects[i], words).score);
  return {
    gold: points.reduce((sum, score) => sum + score, 0) / points.length,
    named: share((words, i) => words.includes(subjects[i])),
    nice: share((words) => words.some((word) => nice.has(word))),
    rude: share((words) => words.some((word) => rude.has(word))),
    stops: share((words) => words.at(-1) === EOS),
  };
}

export async function compareTraits(
  config: GptConfig,
  policy: Parameters,
  reference: Parameters,
  { verbs }: TraitsArgs,
): Promise<TraitsResult> {
  const byVerb: TraitsResult['byVerb'] = [];
  for (const verb of verbs)
    byVerb.push({
      verb,
      policy: await traitsOf(policy, config, verb),
      reference: await traitsOf(reference, config, verb),
    });
  return { byVerb };
}
