import type { Parameters } from '#engine/nn';
import { createRandom } from '#engine/random';
import type { GptConfig } from '#models/gpt';
import { EOS, grade, NICE, RUDE, SUBJECTS, wordsOf } from '#worlds/instructions';
import { answersTo } from './answers';
import { promptOf, subjectsOf } from './prompts';
import type { AskedArgs, AskedResult, Manners } from './results';

/** Answers that a measure is taken over: every subject as often as any other. */
const ANSWERS = 10 * SUBJECTS.length;

/** Of no run's seed, so that every model answers the same questions with the same dice. */
// The name is a seed: another would change every number that was measured.
const examiner = createRandom('examiner of tell');

const [nice, rude] = [new Set(NICE), new Set(RUDE)];

export async function mannersOf(
  parameters: Parameters,
  config: GptConfig,
  verb: string,
): Promise<Manners> {
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

export async function askBoth(
  config: GptConfig,
  policy: Parameters,
  reference: Parameters,
  { verbs }: AskedArgs,
): Promise<AskedResult> {
  const asked: AskedResult['asked'] = [];
  for (const verb of verbs)
    asked.push({
      verb,
      policy: await mannersOf(policy, config, verb),
      reference: await mannersOf(reference, config, verb),
    });
  return { asked };
}
