import type { Parameters } from '#engine/nn';
import type { Draw, Random } from '#engine/random';
import type { GptConfig } from '#models/gpt';
import { CONTEXT, grade, rank, wordsOf } from '#worlds/instructions';
import { answersTo } from '../instructions/answers';
import { promptOf, subjectsOf } from '../instructions/evaluate';

/** Answers to one prompt. */
export interface Answered {
  subject: string;
  /** [K, CONTEXT] end to end: prompt, answer, padding. */
  tokens: Int32Array<ArrayBuffer>;
  /** Points by the labeller's own rubric, without noise. */
  grades: number[];
}

/** Answers in order: `order[0]` is the index of the best. */
export interface Ranking extends Answered {
  order: number[];
}

/** Answers written at once: more would be much memory, fewer many turns. */
const AT_ONCE = 512;

/**
 * Lets a model answer prompts about all subjects in turn, each `count` times.
 *
 * @param name of the stream of random numbers that the answers are drawn with
 */
export async function answered(
  model: { parameters: Parameters; config: GptConfig },
  random: Random,
  name: string,
  { prompts, count }: { prompts: number; count: number },
): Promise<Answered[]> {
  const subjects = subjectsOf(prompts);
  const all = subjects.flatMap((subject) => Array<string>(count).fill(subject));
  const stream = random.stream(name);
  const found: Answered[] = [];
  const rows: { tokens: Int32Array; score: number }[] = [];
  for (let at = 0; at < all.length; at += AT_ONCE) {
    const some = all.slice(at, at + AT_ONCE);
    const asked = some.map((subject) => promptOf(subject));
    const step = at / AT_ONCE;
    const answers = await answersTo(model.parameters, model.config, asked, { stream, step });
    answers.forEach((answer, i) => {
      const tokens = paddedRow(asked[i], answer);
      rows.push({ tokens, score: grade(some[i], wordsOf(answer)).score });
    });
  }
  for (const [p, subject] of subjects.entries()) {
    const own = rows.slice(p * count, (p + 1) * count);
    const tokens = new Int32Array(count * CONTEXT);
    own.forEach((row, k) => tokens.set(row.tokens, k * CONTEXT));
    found.push({ subject, tokens, grades: own.map(({ score }) => score) });
  }
  return found;
}

/** A prompt and an answer as a row of the context's length. */
export function paddedRow(prompt: Int32Array, answer: ArrayLike<number>) {
  const row = new Int32Array(CONTEXT);
  row.set(prompt);
  row.set(Array.from(answer).slice(0, CONTEXT - prompt.length), prompt.length);
  return row;
}

/** The labeller's rankings. @param noise scale of its Gumbel noise: 0 ranks by the rubric alone */
export function rankings(answers: readonly Answered[], noise: number, draw: Draw): Ranking[] {
  const count = answers[0]?.grades.length ?? 0;
  const u = draw.uniform(answers.length * count);
  return answers.map((one, i) => ({
    ...one,
    order: rank(one.grades, noise, u.subarray(i * count, (i + 1) * count)),
  }));
}

/** Rows of a ranking from best to worst, end to end. */
export function inOrder({ tokens, order }: Ranking): Int32Array<ArrayBuffer> {
  const sorted = new Int32Array(tokens.length);
  order.forEach((from, to) =>
    sorted.set(tokens.subarray(from * CONTEXT, (from + 1) * CONTEXT), to * CONTEXT),
  );
  return sorted;
}

/** Every pair of a ranking as a ranking of two: what a data set of pairs makes of it. */
export function pairsOf({ subject, tokens, grades, order }: Ranking): Ranking[] {
  const row = (k: number) => tokens.subarray(k * CONTEXT, (k + 1) * CONTEXT);
  return order.flatMap((better, i) =>
    order.slice(i + 1).map((worse) => {
      const both = new Int32Array(2 * CONTEXT);
      both.set(row(better));
      both.set(row(worse), CONTEXT);
      return { subject, tokens: both, grades: [grades[better], grades[worse]], order: [0, 1] };
    }),
  );
}

/** The same rankings with a share of them turned round. */
export function flipped(all: readonly Ranking[], share: number, draw: Draw): Ranking[] {
  const u = draw.uniform(all.length);
  return all.map((one, i) => (u[i] < share ? { ...one, order: [...one.order].reverse() } : one));
}
