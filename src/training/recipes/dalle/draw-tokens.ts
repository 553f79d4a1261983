import { tf } from '#engine';
import type { RandomStream } from '#engine/random';
import { write } from '#models/dalle';
import type { DrawingModel } from './drawing-model';
import { captionRow } from './captions';

export interface DrawOptions {
  /** Where the random numbers come from; null takes the most probable token each time. */
  stream: RandomStream | null;
  step?: number;
  temperature?: number;
  topK?: number;
  /** First image tokens of each, [captions · count], where they are given. */
  given?: { tokens: Int32Array; count: number };
  /** Whether the scores of each step are wanted. */
  scores?: boolean;
}

/** Captions drawn together. */
const AT_ONCE = 64;

/** Image tokens for captions, and the scores that they were drawn from. */
export interface DrawnTokens {
  /** [captions · rows · columns] */
  image: Int32Array;
  /** [steps, captions, codes]; empty unless wanted. */
  scores: Float32Array;
}

/** Writes pictures for captions, as many as there are. @throws RangeError for scores of more than 64 */
export async function drawTokens(
  model: DrawingModel,
  captions: readonly string[],
  { stream, step = 0, given, scores = false, ...draw }: DrawOptions,
): Promise<DrawnTokens> {
  const { config, bpe } = model;
  if (scores && captions.length > AT_ONCE)
    throw new RangeError(`Scores are told of ${AT_ONCE} pictures at most.`);
  const tokens = config.rows * config.columns;
  const image = new Int32Array(captions.length * tokens);
  let told = new Float32Array(0);
  for (let at = 0; at < captions.length; at += AT_ONCE) {
    const some = captions.slice(at, at + AT_ONCE);
    const rows = some.flatMap((caption) => [...captionRow(config, bpe, caption).row]);
    const text = tf.tensor2d(rows, [some.length, config.textLength], 'int32');
    const key = stream && tf.tensor1d(stream.slot(step * 4096 + at), 'int32');
    const start =
      given &&
      tf.tensor2d(
        given.tokens.slice(at * given.count, (at + some.length) * given.count),
        [some.length, given.count],
        'int32',
      );
    const options = { key, scores, ...draw, ...(start && { given: start }) };
    const written = write(model.parameters(), config, text, options);
    image.set(await written.image.data(), at * tokens);
    if (written.scores) told = Float32Array.from(await written.scores.data());
    tf.dispose([text, written.image]);
    for (const tensor of [key, start, written.scores]) tensor?.dispose();
  }
  return { image, scores: told };
}
