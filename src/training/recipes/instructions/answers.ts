import { tf, type Tensor } from '#engine';
import type { Parameters } from '#engine/nn';
import { createRandom, type RandomStream } from '#engine/random';
import type { GptConfig } from '#models/gpt';
import { CONTEXT, EOS_ID, PAD_ID, wordsOf, type Row } from '#worlds/instructions';
import { promptOf } from './prompts';
import { rollout } from './rollout';

export interface AnswerOptions {
  /** Draws at temperature 1 from this stream; null takes the most probable token each time. */
  stream: RandomStream | null;
  step?: number;
  /** @default 1 */
  temperature?: number;
  topK?: number;
}

/**
 * What a model answers.
 *
 * @param prompts in tokens, of any lengths
 * @returns the tokens after each prompt, EOS included where it came, without padding
 */
export async function answersTo(
  parameters: Parameters,
  config: GptConfig,
  prompts: readonly Int32Array[],
  { stream, step = 0, temperature = 1, topK = 0 }: AnswerOptions,
): Promise<number[][]> {
  const answers: number[][] = new Array(prompts.length);
  const lengths = [...new Set(prompts.map((prompt) => prompt.length))].sort((a, b) => a - b);
  for (const length of lengths) {
    const places = prompts.flatMap((prompt, i) => (prompt.length === length ? [i] : []));
    const tokens = tf.tidy((): Tensor => {
      const batch = tf.tensor2d(
        places.flatMap((i) => [...prompts[i]]),
        [places.length, length],
        'int32',
      );
      // Lengths have draws of their own: the same noise would tie their answers together.
      const key = stream && tf.tensor1d(stream.slot(step * CONTEXT + length), 'int32');
      return rollout(parameters, config, batch, {
        length: CONTEXT - length,
        key,
        temperature,
        topK,
      }).tokens;
    });
    const written = await tokens.data();
    tokens.dispose();
    places.forEach((place, row) => {
      const answer = [...written.subarray(row * CONTEXT + length, (row + 1) * CONTEXT)];
      const end = answer.findIndex((id) => id === EOS_ID || id === PAD_ID);
      answers[place] = end < 0 ? answer : answer.slice(0, answer[end] === EOS_ID ? end + 1 : end);
    });
  }
  return answers;
}

/** Share of the rows whose answer a model gives word for word, taking the most probable word each time. */
export async function exactness(
  parameters: Parameters,
  config: GptConfig,
  rows: readonly Row[],
): Promise<number> {
  const prompts = rows.map(({ prompt }) => prompt);
  const answers = await answersTo(parameters, config, prompts, { stream: null });
  const right = rows.filter(({ answer }, i) => answer.join() === answers[i].join());
  return right.length / rows.length;
}

const SAMPLED = ['fox', 'owl', 'bear'];

/** What a model answers to three prompts, a line each. */
export async function sampledAnswers(
  parameters: Parameters,
  config: GptConfig,
  { seed, step }: { seed: number; step: number },
): Promise<string> {
  const stream = createRandom(seed).stream('sample');
  const prompts = SAMPLED.map((subject) => promptOf(subject));
  const answers = await answersTo(parameters, config, prompts, { stream, step });
  return answers
    .map((answer, i) => [`tell ${SAMPLED[i]} :`, ...wordsOf(answer)].join(' '))
    .join('\n');
}
