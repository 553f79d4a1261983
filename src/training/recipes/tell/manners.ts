import type { Parameters } from '#engine/nn';
import { createRandom } from '#engine/random';
import type { GptConfig } from '#models/gpt';
import { EOS, grade, NICE, RUDE, SUBJECTS, wordsOf } from '#worlds/instructions';
import { answersTo } from './answers';
import { promptOf, subjectsOf } from './prompts';

/** Answers that a measure is taken over: every subject as often as any other. */
const ANSWERS = 10 * SUBJECTS.length;

/** Of no run's seed, so that every model answers the same questions with the same dice. */
const examiner = createRandom('examiner of tell');

/** How a model answers one kind of instruction, at temperature 1. Shares are of all answers. */
export interface Manners {
  /** Mean points by the hidden labeller. */
  gold: number;
  /** Names the subject that was asked for. */
  named: number;
  /** Has a nice word; has a rude one. */
  nice: number;
  rude: number;
  /** Ends by itself. */
  stops: number;
}

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

/** The same kinds of instruction, answered by a model as it is and by the one that it started from. */
export interface AskedResult {
  asked: { verb: string; policy: Manners; reference: Manners }[];
}

/** @param args `verbs`: instructions of the world */
export async function askBoth(
  config: GptConfig,
  policy: Parameters,
  reference: Parameters,
  args: unknown,
): Promise<AskedResult> {
  const asked: AskedResult['asked'] = [];
  for (const verb of (args as { verbs: string[] }).verbs)
    asked.push({
      verb,
      policy: await mannersOf(policy, config, verb),
      reference: await mannersOf(reference, config, verb),
    });
  return { asked };
}
