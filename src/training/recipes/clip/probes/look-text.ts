import { tf, type Tensor } from '#engine';
import { attentionParts, causalMask, fullMask } from '#engine/kernels';
import { encodeText } from '#models/clip';
import { pairwise } from '../cosines';
import type { ClipEncoders } from '../encoders';
import type { LookTextArgs, LookTextResult } from './results';
import { pictureAt, picturesOf, type Subject } from './subject';

type Rows = Float32Array<ArrayBuffer>;

/** What each word of a text looks at, and how much of the text's meaning hangs on it. */
export async function lookText(
  subject: Subject,
  { text, picture }: LookTextArgs,
): Promise<LookTextResult> {
  const { encoders } = subject;
  const { tokenizer } = encoders;
  const { ids, end, unknown } = tokenizer.encode(text);
  const tokens = Array.from(ids.subarray(0, end + 1), (id) => tokenizer.vocabulary[id]);
  const pictures = picture ? picturesOf(subject, picture) : null;
  const feature = pictures ? await encoders.pictures(pictureAt(pictures, 0).slice()) : null;
  const { layers, heads } = encoders.config.text;
  return {
    tokens,
    layers,
    heads,
    unknown,
    attention: await textAttention(encoders, ids, tokens.length),
    drops: await dropsWithout(encoders, tokens, feature),
  };
}

/** The corner of each layer's and head's weights that the text fills, [layers, heads, time, time]. */
async function textAttention(encoders: ClipEncoders, ids: Int32Array, time: number): Promise<Rows> {
  const { context } = encoders.tokenizer;
  const { heads, layers, ordered } = encoders.config.text;
  const mask = ordered === false ? fullMask : causalMask;
  const weights = tf.tidy(() => {
    const seen: Tensor[] = [];
    encodeText(
      encoders.parameters(),
      encoders.config.text,
      tf.tensor2d(ids, [1, context], 'int32'),
      tf.tensor1d([time - 1], 'int32'),
      (qkv) => seen.push(attentionParts(qkv, { batch: 1, time: context, heads, mask }).weights),
    );
    return tf.slice(tf.concat(seen, 0), [0, 0, 0, 0], [layers, heads, time, time]);
  });
  const values = ((await weights.data()) as Rows).slice();
  weights.dispose();
  return values;
}

/** By how much the cosine falls without each word: with a picture, or else with the whole text. */
async function dropsWithout(
  encoders: ClipEncoders,
  tokens: string[],
  feature: Rows | null,
): Promise<number[]> {
  const words = tokens.slice(1, -1);
  const without = words.map((_, left) => words.filter((_, i) => i !== left).join(' '));
  const { width } = encoders;
  const features = await encoders.texts([words.join(' '), ...without]);
  const whole = features.slice(0, width);
  const target = feature ?? whole;
  const near = (i: number) =>
    pairwise(features.slice(i * width, (i + 1) * width), target, width)[0];
  return [0, ...words.map((_, i) => near(0) - near(i + 1)), 0];
}
