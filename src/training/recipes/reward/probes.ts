import type { Parameters } from '#engine/nn';
import { createRandom } from '#engine/random';
import type { GptConfig } from '#models/gpt';
import { CONTEXT, grade, idOf, rank, wordsOf, type Grade } from '#worlds/instructions';
import { promptOf } from '../tell/evaluate';
import { answersTo } from '../tell/answers';
import { paddedRow } from './comparisons';
import { moments, scoresOf, type Moments } from './judge';
import type { RewardTrainee } from './trainee';

export interface CandidatesArgs {
  subject: string;
  count: number;
  /** Chooses the answers. */
  seed: number;
}

/** Answers to rank, as the model that the reward model grew out of writes them. */
export interface CandidatesResult {
  answers: { words: string[]; grade: Grade }[];
  /** Orders (best first) of the labeller, and of a second one who is noisier. */
  labeller: number[];
  second: number[];
}

export interface ScoresArgs {
  answers: { subject: string; words: string[] }[];
  /** Whether the reward after each word is asked for too; it costs as many more passes. */
  byWord?: boolean;
}

export interface ScoresResult {
  /** Rewards as they come out of the head: differences of these are what was trained. */
  raw: number[];
  /** The same, scaled so that answers of the starting model have mean 0 and deviation 1. */
  scores: number[];
  /** What the labeller gives for each, without noise. */
  grades: Grade[];
  /** The reward that would be read after each word of each answer, scaled; empty if not asked for. */
  byWord: number[][];
}

/** Held-out answers with what they are worth and what the model gives for them. */
export interface ExaminedResult {
  answers: { subject: string; words: string[]; grade: number; reward: number }[];
  /** Of the rewards as they come out of the head, before they are scaled to mean 0 and deviation 1. */
  mean: number;
  deviation: number;
}

const SECOND_NOISE = 1.5;

/** @throws if there is no such probe */
export function probeReward(trainee: RewardTrainee, name: string, args: unknown): Promise<unknown> {
  if (name === 'candidates') return candidates(trainee, args as CandidatesArgs);
  if (name === 'scores') {
    const { parameters, task } = trainee;
    const scorer = { parameters, config: task.config, spread: () => trainee.spread() };
    return scoreAnswers(scorer, args as ScoresArgs);
  }
  if (name === 'examined') return examined(trainee);
  throw new Error(`A reward model has no probe ${name}; it has candidates, scores, examined.`);
}

async function candidates(
  { task }: RewardTrainee,
  { subject, count, seed }: CandidatesArgs,
): Promise<CandidatesResult> {
  const random = createRandom(seed);
  const prompts = Array.from({ length: 4 * count }, () => promptOf(subject));
  const stream = random.stream('candidates');
  const written = await answersTo(task.writer, task.config, prompts, { stream });
  // The same answer twice is nothing to rank.
  const different = [...new Map(written.map((answer) => [answer.join(), answer])).values()];
  const answers = different.slice(0, count).map((answer) => {
    const words = wordsOf(answer);
    return { words, grade: grade(subject, words) };
  });
  const grades = answers.map((answer) => answer.grade.score);
  const order = (name: string, noise: number) =>
    rank(grades, noise, random.stream(name).at(0).uniform(grades.length));
  return {
    answers,
    labeller: order('labeller', task.noise),
    second: order('second', SECOND_NOISE),
  };
}

/** A reward model as these probes need it. */
export interface Scorer {
  parameters: Parameters;
  config: GptConfig;
  /** What rewards are scaled by; a model that was loaded knows no answers, and its are left as they are. */
  spread: () => Promise<Moments>;
}

export async function scoreAnswers(
  scorer: Scorer,
  { answers, byWord = false }: ScoresArgs,
): Promise<ScoresResult> {
  const prefixes = answers.flatMap(({ subject, words }) => {
    const prompt = promptOf(subject);
    const lengths = byWord ? words.map((_, t) => t + 1) : [words.length];
    return lengths.map((length) => paddedRow(prompt, words.slice(0, length).map(idOf)));
  });
  const tokens = new Int32Array(prefixes.length * CONTEXT);
  prefixes.forEach((row, i) => tokens.set(row, i * CONTEXT));
  const found = await scoresOf(scorer.parameters, scorer.config, tokens);
  const { mean, deviation } = await scorer.spread();
  let at = 0;
  const lines = answers.map(({ words }) =>
    Array.from(found.subarray(at, (at += byWord ? words.length : 1))),
  );
  const raw = lines.map((line) => line.at(-1) ?? 0);
  const scaled = (score: number) => (score - mean) / deviation;
  return {
    raw,
    scores: raw.map(scaled),
    grades: answers.map(({ subject, words }) => grade(subject, words)),
    byWord: byWord ? lines.map((line) => line.map(scaled)) : [],
  };
}

async function examined(trainee: RewardTrainee): Promise<ExaminedResult> {
  const { heldOut } = trainee.task;
  const raw = await trainee.scores(heldOut);
  const { mean, deviation } = moments(raw);
  let at = 0;
  const answers = heldOut.flatMap(({ subject, tokens, grades }) =>
    grades.map((points, k) => ({
      subject,
      words: wordsOf(tokens.subarray(k * CONTEXT + 4, (k + 1) * CONTEXT)),
      grade: points,
      reward: (raw[at++] - mean) / deviation,
    })),
  );
  return { answers, mean, deviation };
}
