import type { Parameters } from '#engine/nn';
import { createRandom } from '#engine/random';
import type { GptConfig } from '#models/gpt';
import { CONTEXT, grade, idOf, rank, wordsOf } from '#worlds/instructions';
import { answersAbout, type ProbeAnswers } from '../../probe-answers';
import { promptOf } from '../instructions/evaluate';
import { answersTo } from '../instructions/answers';
import { paddedRow, type Ranking } from './comparisons';
import { moments, scoresOf, type Moments } from './judge';
import type {
  CandidatesArgs,
  CandidatesResult,
  ExaminedResult,
  RewardProbes,
  ScoresArgs,
  ScoresResult,
} from './results';
import type { RewardTask } from './task';

const SECOND_NOISE = 1.5;

/** What probes look at: a reward model in training. */
export interface RewardSubject {
  task: RewardTask;
  parameters: Parameters;
  spread(): Promise<Moments>;
  scores(rankings: readonly Ranking[]): Promise<Float32Array>;
}

/** The probes of a reward model in training. */
export const rewardProbes = (subject: RewardSubject): ProbeAnswers<RewardProbes> =>
  answersAbout<RewardProbes, RewardSubject>(subject, {
    candidates,
    scores: ({ parameters, task }, args) =>
      scoreAnswers({ parameters, config: task.config, spread: () => subject.spread() }, args),
    examined,
  });

async function candidates(
  { task }: RewardSubject,
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

async function examined(subject: RewardSubject): Promise<ExaminedResult> {
  const { heldOut } = subject.task;
  const raw = await subject.scores(heldOut);
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
