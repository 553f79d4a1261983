import { tf } from '#engine';
import { createRandom } from '#engine/random';
import { dalleLoss, type DalleConfig } from '#models/dalle';
import type { Parameters } from '#engine/nn';
import type { PictureBatch } from '#worlds/pictures';
import type { SceneBatch, Thing } from '#worlds/scenes';
import type { Artist } from './artist';
import { decodeAll, encodeAll, type Corpus } from './corpus';
import { drawTokens } from './drawing';
import { gradeAll } from './grade';

/** Rows whose loss is computed at once. */
const AT_ONCE = 64;

/** Of no run's seed, so that every model is asked the same with the same dice. */
const examiner = createRandom('examiner of dalle');

/** Mean losses over pictures that no training sees. */
export async function lossesOn(
  parameters: Parameters,
  config: DalleConfig,
  { count, text, image }: Corpus,
): Promise<{ textLoss: number; imageLoss: number }> {
  const tokens = config.rows * config.columns;
  const sums = { textLoss: 0, imageLoss: 0 };
  for (let at = 0; at < count; at += AT_ONCE) {
    const rows = Math.min(AT_ONCE, count - at);
    const part = (all: Int32Array, each: number) =>
      tf.tensor2d(all.subarray(at * each, (at + rows) * each), [rows, each], 'int32');
    const { textLoss, imageLoss } = tf.tidy(() => {
      const data = { text: part(text, config.textLength), image: part(image, tokens) };
      const { textLoss, imageLoss } = dalleLoss(parameters, config, data, 0.5);
      return { textLoss, imageLoss };
    });
    sums.textLoss += (await textLoss.data())[0] * rows;
    sums.imageLoss += (await imageLoss.data())[0] * rows;
    tf.dispose([textLoss, imageLoss]);
  }
  return { textLoss: sums.textLoss / count, imageLoss: sums.imageLoss / count };
}

/** What each picture of a batch shows, where the world tells. */
export const thingsOf = (batch: PictureBatch): Thing[][] | null =>
  'scenes' in batch ? (batch as SceneBatch).scenes.map(({ things }) => things) : null;

/** Shares of captions that are drawn right, as the oracle reads the pictures. */
export interface Accuracy {
  colour: number;
  all: number;
}

/** Draws each caption once and grades the pictures; null where the world has no oracle. */
export async function accuracyOn(
  artist: Artist,
  batch: PictureBatch,
  options: { temperature?: number; topK?: number } = {},
): Promise<Accuracy | null> {
  const things = thingsOf(batch);
  if (!things || !artist.reading) return null;
  const stream = examiner.stream('pictures');
  const { image } = await drawTokens(artist, batch.captions, { stream, ...options });
  return gradeAll(await decodeAll(artist.tokenizer, image), things, artist.reading);
}

/** The same for real pictures that were put into tokens and back: no model can be expected to do better. */
export async function ceilingOn(
  { tokenizer, reading }: Pick<Artist, 'tokenizer' | 'reading'>,
  batch: PictureBatch,
): Promise<Accuracy | null> {
  const things = thingsOf(batch);
  if (!things || !reading) return null;
  const tokens = await encodeAll(tokenizer, batch.pixels);
  return gradeAll(await decodeAll(tokenizer, tokens), things, reading);
}

/** The first pictures of a batch. */
export function firstOf(batch: PictureBatch, count: number): PictureBatch {
  const each = batch.pixels.length / batch.captions.length;
  const head = <T>(all: readonly T[]) => all.slice(0, count);
  const scenes = 'scenes' in batch ? { scenes: head((batch as SceneBatch).scenes) } : {};
  return {
    pixels: batch.pixels.slice(0, count * each),
    captions: head(batch.captions),
    meanings: head(batch.meanings),
    ...scenes,
  };
}
