import {
  captionTokenizer,
  collectionWorld,
  type Language,
  type PictureBatch,
  type PictureRequest,
  type PictureWorld,
} from '#worlds/pictures';
import { moved } from './draw';
import { examinationsOf } from './examinations';
import { drawnItems, type Drawn } from './items';
import { namesOf, type EmojiSheets } from './sheet';
import { vocabularyOf } from './vocabulary';

export interface EmojiWorldOptions {
  language: Language;
  /** Side of a picture, in pixels. @default 32, as they are drawn */
  size?: 16 | 32;
  /** Farthest move of a picture in training, in pixels; so that no model learns pixels by heart. @default 2 */
  shift?: number;
  /** Only drawings of these styles. @default all that the sheets have */
  styles?: readonly string[];
  /** Whether captions may tell keywords and the style, or the name alone. @default all */
  telling?: 'all' | 'name';
}

/** Words of a row; longer descriptions are cut. Nine in ten have no more. */
const LONGEST: Record<Language, number> = { en: 12, zh: 20 };

/** The pictures of real things: emoji in several styles, with their names and keywords. */
export function emojiWorld(sheets: EmojiSheets, options: EmojiWorldOptions): PictureWorld {
  const { language, size = sheets.size, shift = 2, styles, telling = 'all' } = options;
  const drawn = drawnItems(sheets, language, size).filter(
    ({ style }) => styles?.includes(style) ?? true,
  );
  const items = telling === 'name' ? drawn.map((item) => named(item, language)) : drawn;
  const tokenizer = captionTokenizer(vocabularyOf(sheets, language), LONGEST[language]);
  const id = `emoji-${language}`;
  const collection = collectionWorld({
    id,
    size,
    language,
    tokenizer,
    items,
    identity: JSON.stringify({
      id,
      size,
      shift,
      styles,
      telling: options.telling,
      emoji: sheets.emoji,
    }),
    examinations: () => examinationsOf(items, language, size),
  });
  return {
    ...collection,
    batch(request) {
      const batch = collection.batch(request);
      const trains = (request.split ?? 'train') === 'train' && shift > 0;
      return trains ? withMoves(batch, request, size, shift) : batch;
    },
  };
}

/** The same drawing, of which nothing is told but its name. */
const named = (item: Drawn, language: Language): Drawn => ({
  ...item,
  captions: [namesOf(item.emoji, language)[0]],
});

/** Each picture a little up or down, left or right. */
function withMoves(
  batch: PictureBatch,
  { random, step, count }: PictureRequest,
  size: number,
  shift: number,
): PictureBatch {
  const moves = random
    .stream('emoji moves')
    .at(step)
    .integers(2 * count, 2 * shift + 1);
  const bytes = size * size * 3;
  const pixels = new Uint8Array(batch.pixels.length);
  for (let i = 0; i < count; i++) {
    const picture = batch.pixels.subarray(i * bytes, (i + 1) * bytes);
    pixels.set(moved(picture, size, moves[2 * i] - shift, moves[2 * i + 1] - shift), i * bytes);
  }
  return { ...batch, pixels };
}
