import {
  batchOf,
  captionTokenizer,
  collectionWorld,
  halved,
  wordsOfCaptions,
  type CaptionTokenizer,
  type Examination,
  type Item,
  type Language,
  type PictureWorld,
} from '#worlds/pictures';
import { ALBUM_SIZE, type OwnPicture } from './album';

/** More words than this are cut: every row is as long as the longest caption. */
const MOST_WORDS = 16;

/**
 * A student's own pictures. With so few of them all are trained on, and none is held out.
 *
 * @param size side that a model reads, in pixels; as they are kept, or half of it
 */
export function ownPicturesWorld(
  pictures: readonly OwnPicture[],
  size: 16 | 32 = ALBUM_SIZE,
): PictureWorld {
  const captions = pictures.map(({ caption }) => caption);
  const language: Language = captions.some((text) => /\p{Script=Han}/u.test(text)) ? 'zh' : 'en';
  const items = pictures.map(({ pixels, caption }): Item => ({
    captions: [caption],
    split: 'train',
    pixels: size < ALBUM_SIZE ? halved(pixels, ALBUM_SIZE) : pixels,
    meaning: caption.toLowerCase(),
  }));
  return collectionWorld({
    id: 'own',
    size,
    language,
    items,
    tokenizer: tokenizerOf(captions),
    identity: JSON.stringify([size, pictures.map(({ caption, pixels }) => [caption, [...pixels]])]),
    examinations: () => [whichCaption(items, size)],
  });
}

function tokenizerOf(captions: readonly string[]): CaptionTokenizer {
  const words = wordsOfCaptions(captions);
  const cut = captionTokenizer(words, 1);
  const longest = Math.max(...captions.map((caption) => cut.words(caption).length));
  return captionTokenizer(words, Math.min(MOST_WORDS, longest));
}

/** Which of all captions is it? Of pictures that were trained on, in other words: is it learned? */
function whichCaption(items: readonly Item[], size: number): Examination {
  const meanings = [...new Set(items.map(({ meaning }) => meaning))];
  const captions = items.map(({ captions: [caption] }) => caption);
  return {
    name: 'zeroShotSeen',
    split: 'train',
    classes: meanings.map((meaning) => {
      const { captions: prompts } = items.find((item) => item.meaning === meaning)!;
      return { name: prompts[0], prompts: [...prompts] };
    }),
    pictures: batchOf(items, captions, size),
    labels: Int32Array.from(items, ({ meaning }) => meanings.indexOf(meaning)),
  };
}
