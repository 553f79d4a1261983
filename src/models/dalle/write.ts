import { tf, type Tensor } from '#engine';
import { addToEach, attention, crossAttention, gumbelNoise, type Mask } from '#engine/kernels';
import { embedding, layerNorm, scopeOf, type Parameters } from '#engine/nn';
import { block, drawTokens, type DrawOptions } from '#models/gpt';
import type { DalleConfig } from './config';
import { embed, positions } from './embed';
import { sequenceOf } from './loss';
import { logitsOf, masksOf } from './model';

export interface WriteOptions extends Omit<DrawOptions, 'noise'> {
  /** int32 [3], from `RandomStream.slot`; null writes the most probable token each time. */
  key: Tensor | null;
  /** int32 [batch, count]: the first image tokens, where they are given. */
  given?: Tensor;
  /** Whether the scores of every step are wanted, as they were before temperature and top-k. */
  scores?: boolean;
}

export interface Written {
  /** int32 [batch, rows · columns], the given ones included. */
  image: Tensor;
  /** [steps, batch, imageVocabulary] */
  scores: Tensor | null;
}

/** Keys and values of the positions so far, a layer each: [batch, time, 2 · width]. */
type Cache = Tensor[];

/**
 * Writes the image tokens of a batch of captions, in raster order, in lock-step and on the device: nothing
 * is read back. Keys and values are kept, so a step computes one position alone.
 *
 * @param text int32 [batch, textLength], see `textRow`
 * @returns the caller's to dispose of
 */
export function write(
  parameters: Parameters,
  config: DalleConfig,
  text: Tensor,
  { key, given, scores = false, ...draw }: WriteOptions,
): Written {
  const [batch] = text.shape as [number, number];
  const first = given?.shape[1] ?? 0;
  const steps = config.rows * config.columns - first;
  const noise = key && tf.tidy(() => gumbelNoise(key, [steps, batch, config.imageVocabulary]));
  const drawn: Tensor[] = [];
  const told: Tensor[] = [];
  const masks = masksOf(config);
  let last: Tensor | null = null;
  let cache: Cache = [];
  for (let step = 0; step < steps; step++) {
    const [next, logits, ...kept] = tf.tidy(() => {
      const forward = last
        ? extend(parameters, config, masks, cache, last, config.textLength + first + step - 1)
        : read(parameters, config, masks, given ? sequenceOf(config, text, given) : text);
      const logits = logitsOf(parameters, 'image', forward.stream);
      const own = noise && tf.reshape(tf.slice(noise, step, 1), logits.shape);
      return [drawTokens(logits, { noise: own, ...draw }), logits, ...forward.cache];
    });
    tf.dispose(cache);
    cache = kept;
    drawn.push((last = next));
    if (scores) told.push(logits);
    else logits.dispose();
  }
  const image = tf.tidy(() => tf.concat([...(given ? [given] : []), tf.stack(drawn, 1)], 1));
  const written = { image, scores: scores ? tf.stack(told) : null };
  tf.dispose([cache, drawn, told, ...(noise ? [noise] : [])]);
  return written;
}

interface Forward {
  /** The stream at the last position: [batch, width]. */
  stream: tf.Tensor2D;
  cache: Cache;
}

/** Reads what is given, all positions at once. */
function read(
  parameters: Parameters,
  { heads, width, layerNormEpsilon, ...config }: DalleConfig,
  masks: Mask[],
  tokens: Tensor,
): Forward {
  const p = scopeOf(parameters);
  const [batch, time] = tokens.shape as [number, number];
  const cache: Cache = [];
  let x = embed(parameters, { heads, width, layerNormEpsilon, ...config }, tokens);
  masks.forEach((mask, layer) => {
    const mix = (qkv: tf.Tensor2D) => {
      const kv = tf.slice(qkv, [0, width], [batch * time, 2 * width]);
      cache.push(tf.reshape(kv, [batch, time, 2 * width]));
      return attention(qkv, { batch, time, heads, mask });
    };
    x = block(p.under(`h.${layer}`), x, mix, layerNormEpsilon);
  });
  const ends = tf.slice(tf.reshape(x, [batch, time, width]), [0, time - 1, 0], [batch, 1, width]);
  const end = tf.reshape(ends, [batch, width]) as tf.Tensor2D;
  return { stream: layerNorm(p.under('ln_f'), end, layerNormEpsilon), cache };
}

/** One image token more, at `position` of the sequence. */
function extend(
  parameters: Parameters,
  config: DalleConfig,
  masks: Mask[],
  before: Cache,
  last: Tensor,
  position: number,
): Forward {
  const p = scopeOf(parameters);
  const { heads, width, layerNormEpsilon } = config;
  const [batch] = last.shape as [number];
  const row = tf.slice(positions(parameters, config) as tf.Tensor2D, [position, 0], [1, width]);
  const tokens = sequenceOf(config, tf.zeros([batch, 0], 'int32'), tf.reshape(last, [batch, 1]));
  let x = addToEach(embedding(p.under('token'), tokens), row);
  const cache: Cache = [];
  masks.forEach((mask, layer) => {
    const mix = (qkv: tf.Tensor2D) => {
      const q = tf.slice(qkv, [0, 0], [batch, width]);
      const own = tf.reshape(tf.slice(qkv, [0, width], [batch, 2 * width]), [batch, 1, 2 * width]);
      const all = tf.concat([before[layer], own], 1);
      cache.push(all);
      const kv = tf.reshape(all, [batch * (position + 1), 2 * width]);
      const shape = { batch, queries: 1, keys: position + 1, heads };
      return crossAttention(q, kv, { ...shape, mask: maskFrom(mask, position) });
    };
    x = block(p.under(`h.${layer}`), x, mix, layerNormEpsilon);
  });
  return { stream: layerNorm(p.under('ln_f'), x, layerNormEpsilon), cache };
}

/** The mask as it is for queries that begin at a position. */
const maskFrom = ({ name, allows }: Mask, position: number): Mask => ({
  name: `${name} from ${position}`,
  allows: (query, key) => allows(query + position, key),
});
