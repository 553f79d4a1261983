import { tf, type Tensor } from '#engine';
import { attentionParts, fullMask } from '#engine/kernels';
import { encodePictures, isVit, resNetStride, type ClipResNetConfig } from '#models/clip';
import { softmaxRows } from '../cosines';
import { modelPixels } from '../pixels';
import type { ClipEncoders } from '../encoders';
import { pairwise } from '../cosines';
import type { LookPictureArgs, LookPictureResult } from './results';
import { pictureAt, picturesOf, type Subject } from './subject';

type Rows = Float32Array<ArrayBuffer>;

/** Where the model looks in a picture, and what of it a text hangs on. */
export async function lookPicture(
  subject: Subject,
  { picture, text }: LookPictureArgs,
): Promise<LookPictureResult> {
  const { encoders } = subject;
  const pictures = picturesOf(subject, picture);
  const pixels = pictureAt(pictures, 0).slice();
  const { image } = encoders.config;
  const grid = image.size / (isVit(image) ? image.patch : resNetStride(image));
  const { drops, cosine } = await occlusion(encoders, pixels, grid, text);
  const looked = isVit(image)
    ? { ...(await vitAttention(encoders, pixels)), layers: image.layers, heads: image.heads }
    : { attention: new Float32Array(), layers: 0, heads: image.heads };
  const pool = isVit(image) ? new Float32Array() : await poolAttention(encoders, image, pixels);
  return { ...pictures, ...looked, pool, grid, drops, cosine };
}

const asInput = (encoders: ClipEncoders, pixels: Uint8Array) =>
  tf.tensor(modelPixels(pixels), [1, encoders.size, encoders.size, 3]);

/** Weights of every layer and head, [layers, heads, time, time]. */
async function vitAttention(encoders: ClipEncoders, pixels: Uint8Array) {
  const { image } = encoders.config;
  if (!isVit(image)) throw new Error('A ResNet has no layers of attention.');
  const time = 1 + (image.size / image.patch) ** 2;
  const shape = { batch: 1, time, heads: image.heads, mask: fullMask };
  const weights = tf.tidy(() => {
    const seen: Tensor[] = [];
    encodePictures(encoders.parameters(), encoders.config, asInput(encoders, pixels), {
      watch: (qkv) => seen.push(attentionParts(qkv, shape).weights),
    });
    return tf.concat(seen, 0);
  });
  const attention = ((await weights.data()) as Rows).slice();
  weights.dispose();
  return { attention };
}

/** Weights of the one query of a ResNet's attention pool, [heads, 1 + places]. */
async function poolAttention(
  encoders: ClipEncoders,
  image: ClipResNetConfig,
  pixels: Uint8Array,
): Promise<Rows> {
  if (image.attentionPool === false) return new Float32Array();
  const kept = tf.tidy(() => {
    let seen: Tensor[] = [];
    encodePictures(encoders.parameters(), encoders.config, asInput(encoders, pixels), {
      watchPool: (q, kv) => (seen = [tf.clone(q), tf.clone(kv)]),
    });
    return seen;
  });
  const [q, kv] = (await Promise.all(kept.map((tensor) => tensor.data()))) as Rows[];
  const width = q.length;
  const keys = kv.length / (2 * width);
  tf.dispose(kept);
  const size = width / image.heads;
  const scores = new Float32Array(image.heads * keys);
  for (let head = 0; head < image.heads; head++)
    for (let key = 0; key < keys; key++)
      for (let c = head * size; c < (head + 1) * size; c++)
        scores[head * keys + key] += q[c] * kv[key * 2 * width + c];
  return softmaxRows(scores, keys, 1 / Math.sqrt(size));
}

/**
 * How much falls if a patch is painted over with the picture's mean colour: of the cosine with the text,
 * or with the picture's own feature where there is no text.
 */
async function occlusion(
  encoders: ClipEncoders,
  pixels: Uint8Array<ArrayBuffer>,
  grid: number,
  text?: string,
): Promise<{ drops: Rows; cosine: number | null }> {
  const { size, width } = encoders;
  const side = size / grid;
  const mean = [0, 1, 2].map((c) => {
    let sum = 0;
    for (let at = c; at < pixels.length; at += 3) sum += pixels[at];
    return sum / (pixels.length / 3);
  });
  const hidden = new Uint8Array(grid * grid * pixels.length);
  for (let patch = 0; patch < grid * grid; patch++) {
    hidden.set(pixels, patch * pixels.length);
    const [top, left] = [Math.floor(patch / grid) * side, (patch % grid) * side];
    for (let row = top; row < top + side; row++)
      for (let column = left; column < left + side; column++)
        hidden.set(mean, patch * pixels.length + (row * size + column) * 3);
  }
  const own = await encoders.pictures(pixels);
  const target = text === undefined ? own : await encoders.texts([text]);
  const whole = pairwise(own, target, width)[0];
  const parts = await encoders.pictures(hidden);
  const drops = new Float32Array(grid * grid);
  for (let patch = 0; patch < grid * grid; patch++)
    drops[patch] =
      whole - pairwise(parts.slice(patch * width, (patch + 1) * width), target, width)[0];
  return { drops, cosine: text === undefined ? null : whole };
}
