import {
  batchOf,
  captionTokenizer,
  collectionWorld,
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

/** A student's own pictures. With so few of them all are trained on, and none is held out. */
export function ownPicturesWorld(pictures: readonly OwnPicture[]): PictureWorld {
  const captions = pictures.map(({ caption }) => caption);
  const language: Language = captions.some((text) => /\p{Script=Han}/u.test(text)) ? 'zh' : 'en';
  const items = pictures.map(({ pixels, caption }): Item => ({
    ...{ pixels, captions: [caption], split: 'train' },
    meaning: caption.toLowerCase(),
  }));
  return collectionWorld({
    ...{ id: 'own', size: ALBUM_SIZE, language, items },
    tokenizer: tokenizerOf(captions),
    identity: JSON.stringify(pictures.map(({ caption, pixels }) => [caption, [...pixels]])),
    examinations: () => [whichCaption(items)],
  });
}

function tokenizerOf(captions: readonly string[]): CaptionTokenizer {
  const words = wordsOfCaptions(captions);
  const cut = captionTokenizer(words, 1);
  const longest = Math.max(...captions.map((caption) => cut.words(caption).length));
  return captionTokenizer(words, Math.min(MOST_WORDS, longest));
}

/** Which of all captions is it? Of pictures that were trained on, in other words: is it learned? */
function whichCaption(items: readonly Item[]): Examination {
  const meanings = [...new Set(items.map(({ meaning }) => meaning))];
  const captions = items.map(({ captions: [caption] }) => caption);
  return {
    ...{ name: 'zeroShotSeen', split: 'train' },
    classes: meanings.map((meaning) => {
      const { captions: prompts } = items.find((item) => item.meaning === meaning)!;
      return { name: prompts[0], prompts: [...prompts] };
    }),
    pictures: batchOf(items, captions, ALBUM_SIZE),
    labels: Int32Array.from(items, ({ meaning }) => meanings.indexOf(meaning)),
  };
}
