import { textRow, type DalleConfig } from '#models/dalle';
import type { PictureWorld } from '#worlds/pictures';
import { trainBpe, type Tokenizer } from '#worlds/tokenizer';
import { createRandom } from '#engine/random';

/** Captions that the merges are learned on. */
const LEARNED_ON = 2000;

/** Text positions at least: eleven words and the start. */
const SHORTEST = 12;

/** Text positions at most: of the captions of emoji, one in two hundred has more tokens and loses its end. */
const LONGEST = 32;

/** What captions are written with, and how many positions the longest needs. */
export interface Captions {
  bpe: Tokenizer;
  textLength: number;
}

/**
 * Byte-pair encoding learned on a world's captions, until every word that recurs is one token or the
 * vocabulary is full.
 */
export function learnCaptions(world: PictureWorld): Captions {
  const captions = [0, 1].flatMap(
    (step) =>
      world.batch({
        random: createRandom('captions of dalle'),
        step,
        count: LEARNED_ON / 2,
        // Held-out scenes are described in the same words; what is held out of emoji has words of its own.
        split: step === 1 && world.endless ? 'heldOut' : 'train',
      }).captions,
  );
  const bpe = trainBpe(captions.join('\n'), VOCABULARY);
  const longest = captions.reduce((most, one) => Math.max(most, bpe.encode(one).length), 0);
  return { bpe, textLength: Math.min(LONGEST, Math.max(SHORTEST, longest + 1)) };
}

/** More than scenes have use for, where learning ends by itself; for emoji so many that a model stays small. */
const VOCABULARY = 1024;

/** A caption as the model reads it; what no longer fits is cut off. */
export function captionRow(
  config: DalleConfig,
  bpe: Tokenizer,
  caption: string,
): { row: Int32Array; words: Int32Array; cut: boolean } {
  const all = bpe.encode(caption);
  const words = all.slice(0, config.textLength - 1);
  return { row: textRow(config, words), words, cut: words.length < all.length };
}
