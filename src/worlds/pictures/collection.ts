import type { Draw } from '#engine/random';
import type { CaptionTokenizer } from './caption-tokenizer';
import type { Examination, Language, Pairing, PictureBatch, PictureWorld, Split } from './world';

/** One picture of a collection. */
export interface Item {
  /** [size, size, 3] */
  pixels: Uint8Array;
  /** What may be said of it, one of which is drawn each time. At least one. */
  captions: readonly string[];
  /** What it is about; other drawings of the same have the same. */
  meaning: string;
  split: Split;
}

export interface CollectionOptions {
  id: string;
  size: number;
  language: Language;
  tokenizer: CaptionTokenizer;
  identity: string;
  items: readonly Item[];
  /** What a model is asked; none unless given. */
  examinations?: () => readonly Examination[];
}

/** A world of a fixed set of pictures, drawn with equal chances. */
export function collectionWorld(options: CollectionOptions): PictureWorld {
  const { id, size, language, tokenizer, identity, items } = options;
  const pairings: Pairing[] = ['independent', 'unique'];
  const of = (split: Split) => items.filter((item) => item.split === split);
  const bySplit = { train: of('train'), heldOut: of('heldOut') };
  return {
    id,
    size,
    language,
    tokenizer,
    identity,
    pairings,
    endless: false,
    pictures: bySplit.train.length,
    differing: (split) => new Set(bySplit[split].map(({ meaning }) => meaning)).size,
    batch: ({ random, step, count, split = 'train', pairing = 'independent' }) => {
      const draw = (name: string) => random.stream(`${id} ${name}`).at(step);
      const from = bySplit[split];
      const chosen =
        pairing === 'unique' ? unique(from, count, draw('items')) : any(from, count, draw('items'));
      const words = draw('captions').uniform(count);
      return batchOf(
        chosen,
        chosen.map(({ captions }, i) => captions[Math.floor(words[i] * captions.length)]),
        size,
      );
    },
    meanings: () => {
      const counts = new Map<string, number>();
      for (const { meaning } of bySplit.train) counts.set(meaning, (counts.get(meaning) ?? 0) + 1);
      return [...counts.values()].map((n) => ({ p: n / bySplit.train.length, count: 1 }));
    },
    examinations: options.examinations ?? (() => []),
  };
}

/** These items as a batch, each with the caption of the same place. */
export function batchOf(
  items: readonly Item[],
  captions: readonly string[],
  size: number,
): PictureBatch {
  const pixels = new Uint8Array(items.length * size * size * 3);
  items.forEach((item, i) => pixels.set(item.pixels, i * size * size * 3));
  return { pixels, captions: [...captions], meanings: items.map(({ meaning }) => meaning) };
}

function any(items: readonly Item[], count: number, draw: Draw): Item[] {
  if (items.length === 0) throw new RangeError('There is no picture to draw. Add some first.');
  return Array.from(draw.integers(count, items.length), (i) => items[i]);
}

/** The first `count` of a shuffle that have different meanings. */
function unique(items: readonly Item[], count: number, draw: Draw): Item[] {
  const keys = draw.bits(items.length);
  const order = Array.from(keys.keys()).sort((a, b) => keys[a] - keys[b] || a - b);
  const chosen = new Map<string, Item>();
  for (const i of order) {
    if (chosen.size === count) break;
    if (!chosen.has(items[i].meaning)) chosen.set(items[i].meaning, items[i]);
  }
  if (chosen.size < count)
    throw new RangeError(
      `There are ${chosen.size} pictures that differ, and ${count} are wanted. Choose a batch of at most ${chosen.size}.`,
    );
  return [...chosen.values()];
}
