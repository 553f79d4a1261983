import { createRandom } from '#engine/random';
import { attentionParts } from '#engine/kernels';
import { tf } from '#engine';
import { dalleBody, layerMasks, sequenceOf } from '#models/dalle';
import { newSplit, type PictureBatch } from '#worlds/pictures';
import type { DrawingModel } from '../drawing-model';
import { captionRow } from '../captions';
import { decodeAll, encodeAll } from '../tokenized-pairs';
import { drawTokens } from '../draw-tokens';
import { bytesOf, tokensOf } from '../picture-tokenizer';
import type {
  AttentionArgs,
  AttentionMapResult,
  CodesResult,
  CompleteArgs,
  CompleteResult,
  SequenceArgs,
  SequenceResult,
} from './results';

/** Pictures to look at, the same whatever a run's seed. */
const shown = createRandom('pictures to look at');

/** One picture that no training sees. */
const pictureAt = ({ world }: DrawingModel, index: number): PictureBatch =>
  world.batch({ random: shown, step: index, count: 1, split: newSplit(world) });

/** A caption and its picture as the model reads them. */
export async function sequence(
  model: DrawingModel,
  { index = 0, caption }: SequenceArgs,
): Promise<SequenceResult> {
  const { config, bpe, tokenizer, world, parameters } = model;
  const batch = pictureAt(model, index);
  const text = caption ?? batch.captions[0];
  const { row, words } = captionRow(config, bpe, text);
  return {
    text: Array.from(row, (id, i) => ({
      id,
      label: i > 0 && i <= words.length ? bpe.token(id) : '',
      pad: i > words.length,
    })),
    image: await encodeAll(tokenizer, batch.pixels),
    codes: tokenizer.codes,
    rows: tokenizer.rows,
    columns: tokenizer.columns,
    caption: text,
    unknown: [...new Set(world.tokenizer.encode(text).unknown)],
    masks: layerMasks(config.masks, config.layers),
    parameters: [...parameters().values()].reduce((sum, { size }) => sum + size, 0),
  };
}

/** What each code looks like, in the middle of a picture of nothing else. */
export async function codes({ tokenizer }: DrawingModel): Promise<CodesResult> {
  const { size, rows, codes } = tokenizer;
  const count = tokensOf(tokenizer);
  const grids = new Int32Array(codes * count).map((_, i) => Math.floor(i / count));
  const all = await decodeAll(tokenizer, grids);
  const side = Math.max(1, Math.floor(size / rows));
  const from = Math.floor(rows / 2) * side;
  const pixels = new Uint8Array(codes * side * side * 3);
  for (let code = 0, to = 0; code < codes; code++)
    for (let y = 0; y < side; y++)
      for (let i = 0; i < side * 3; i++)
        pixels[to++] = all[((code * size + from + y) * size + from) * 3 + i];
  return { side, pixels };
}

/** Goes on with the upper rows of a picture that no training sees. */
export async function complete(model: DrawingModel, args: CompleteArgs): Promise<CompleteResult> {
  const { config, tokenizer } = model;
  const { index, rows, candidates, temperature, topK, seed } = args;
  const { pixels, captions } = pictureAt(model, index);
  const tokens = await encodeAll(tokenizer, pixels);
  const count = Math.min(rows, config.rows - 1) * config.columns;
  const start = tokens.slice(0, count);
  const given = new Int32Array(candidates * count).map((_, i) => start[i % count]);
  const { image } = await drawTokens(model, Array<string>(candidates).fill(captions[0]), {
    stream: createRandom(seed).stream('complete'),
    temperature,
    topK,
    ...(count > 0 && { given: { tokens: given, count } }),
  });
  return {
    size: tokenizer.size,
    given: count / tokens.length,
    caption: captions[0],
    original: pixels.slice(0, bytesOf(tokenizer)),
    reconstruction: await decodeAll(tokenizer, tokens),
    pixels: await decodeAll(tokenizer, image),
  };
}

/** Where one head looks, for a picture that no training sees. */
export async function attention(
  model: DrawingModel,
  { index, layer, head }: AttentionArgs,
): Promise<AttentionMapResult> {
  const { config, bpe, tokenizer } = model;
  const { pixels, captions } = pictureAt(model, index);
  const image = await encodeAll(tokenizer, pixels);
  const { row, words } = captionRow(config, bpe, captions[0]);
  const time = config.textLength + image.length;
  const found = tf.tidy(() => {
    const text = tf.tensor2d([...row], [1, row.length], 'int32');
    const tokens = sequenceOf(config, text, tf.tensor2d([...image], [1, image.length], 'int32'));
    let weights: tf.Tensor | null = null;
    dalleBody(model.parameters(), config, tokens, (l, qkv, mask) => {
      if (l !== layer) return;
      const all = attentionParts(qkv, { batch: 1, time, heads: config.heads, mask }).weights;
      weights = tf.slice(all, [0, head, 0, 0], [1, 1, time, time]);
    });
    return weights!;
  });
  const weights = Float32Array.from(await (found as tf.Tensor).data());
  tf.dispose(found);
  const labels = Array.from({ length: config.textLength }, (_, i) =>
    i === 0 ? '⊢' : i <= words.length ? bpe.token(words[i - 1]) : '·',
  );
  return {
    labels: [...labels, ...Array.from(image, String)],
    text: config.textLength,
    columns: config.columns,
    mask: layerMasks(config.masks, config.layers)[layer],
    weights,
  };
}
