import { tf } from '#engine';
import { createRandom } from '#engine/random';
import { dalleLoss, type DalleConfig } from '#models/dalle';
import type { Parameters } from '#engine/nn';
import type { PictureBatch } from '#worlds/pictures';
import type { SceneBatch, Thing } from '#worlds/scenes';
import type { DrawingModel } from './drawing-model';
import { decodeAll, encodeAll, type TokenizedPairs } from './tokenized-pairs';
import { drawTokens } from './draw-tokens';
import { gradeAll } from './grade';

/** Rows whose loss is computed at once. */
const AT_ONCE = 64;

/** The same for every run, so that all models draw the same captions with the same random numbers. */
const examiner = createRandom('examiner of dalle');

/** Mean losses over pictures that no training sees. */
export async function lossesOn(
  parameters: Parameters,
  config: DalleConfig,
  { count, text, image }: TokenizedPairs,
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

/** What each picture of a batch shows, where the world knows. */
export const thingsOf = (batch: PictureBatch): Thing[][] | null =>
  'scenes' in batch ? (batch as SceneBatch).scenes.map(({ things }) => things) : null;

/** Shares of captions that are drawn right, as the oracle reads the pictures. */
export interface Accuracy {
  colour: number;
  all: number;
}

/** Draws each caption once and grades the pictures; null where the world has no oracle. */
export async function accuracyOn(
  model: DrawingModel,
  batch: PictureBatch,
  options: { temperature?: number; topK?: number } = {},
): Promise<Accuracy | null> {
  const things = thingsOf(batch);
  if (!things || !model.oracle) return null;
  const stream = examiner.stream('pictures');
  const { image } = await drawTokens(model, batch.captions, { stream, ...options });
  return gradeAll(await decodeAll(model.tokenizer, image), things, model.oracle);
}

/** The same for real pictures that were put into tokens and back: no model can be expected to do better. */
export async function ceilingOn(
  { tokenizer, oracle }: Pick<DrawingModel, 'tokenizer' | 'oracle'>,
  batch: PictureBatch,
): Promise<Accuracy | null> {
  const things = thingsOf(batch);
  if (!things || !oracle) return null;
  const tokens = await encodeAll(tokenizer, batch.pixels);
  return gradeAll(await decodeAll(tokenizer, tokens), things, oracle);
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
