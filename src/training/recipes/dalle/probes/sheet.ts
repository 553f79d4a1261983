import { createRandom } from '#engine/random';
import type { PictureBatch, Split } from '#worlds/pictures';
import type { DrawingModel } from '../drawing-model';
import { decodeAll, encodeAll } from '../tokenized-pairs';
import { drawTokens } from '../draw-tokens';
import { bytesOf } from '../picture-tokenizer';
import type { SheetArgs, SheetItem, SheetResult } from './results';

/**
 * Draws the first captions of a seed, all different in meaning, as they come: nothing is chosen. Those of
 * training beside those that are held out of it.
 */
export async function sheet(model: DrawingModel, args: SheetArgs): Promise<SheetResult> {
  const { tokenizer, ranker, world } = model;
  const { seed, temperature, candidates } = args;
  const random = createRandom(seed);
  const asked = (split: Split, wanted: number) => {
    const count = Math.min(wanted, world.differing(split));
    return world.batch({ random, step: 0, count, split, pairing: 'unique' });
  };
  const batches: [Split, PictureBatch][] = [
    ['train', asked('train', args.seen)],
    ['heldOut', asked('heldOut', args.heldOut)],
  ];
  const captions = batches.flatMap(([, batch]) => batch.captions);
  const originals = joined(batches.map(([, { pixels }]) => pixels));
  const all = captions.flatMap((caption) => Array<string>(candidates).fill(caption));
  const stream = random.stream('sheet');
  const { image } = await drawTokens(model, all, { stream, temperature });
  const drawn = await decodeAll(tokenizer, image);
  const each = bytesOf(tokenizer);
  const picture = (at: number) => drawn.subarray(at * each, (at + 1) * each);
  const samples = joined(captions.map((_, i) => picture(i * candidates)));
  const best: Uint8Array[] = [];
  for (let i = 0; ranker && i < captions.length; i++) {
    const some = drawn.subarray(i * candidates * each, (i + 1) * candidates * each);
    const scores = await ranker.scores(captions[i], some, tokenizer.size);
    best.push(picture(i * candidates + scores.indexOf(Math.max(...scores))));
  }
  return {
    size: tokenizer.size,
    items: batches.flatMap(([split, batch]) =>
      batch.captions.map((caption, i): SheetItem => ({
        caption,
        split,
        meaning: batch.meanings[i],
      })),
    ),
    originals,
    reconstructions: await decodeAll(tokenizer, await encodeAll(tokenizer, originals)),
    samples,
    best: ranker && joined(best),
  };
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
