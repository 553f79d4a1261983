import { wordsOfCaptions, type Language } from '#worlds/pictures';
import { captionsOf } from './captions';
import { namesOf, type EmojiList } from './sheet';

/**
 * The words that a model of this world reads: those of the names of what it is trained on, and keywords
 * that at least two of these things share. A word of one thing alone is a second name for it.
 */
export function vocabularyOf({ emoji, styles }: EmojiList, language: Language): string[] {
  const trained = emoji.filter(({ heldOut }) => !heldOut);
  const things = new Map<string, number>();
  for (const one of trained)
    for (const word of wordsOfCaptions(captionsOf(one, styles[0], language)))
      things.set(word, (things.get(word) ?? 0) + 1);
  const named = new Set(wordsOfCaptions(trained.map((one) => namesOf(one, language)[0])));
  const every = trained.flatMap((one) =>
    styles.flatMap((style) => captionsOf(one, style, language)),
  );
  return wordsOfCaptions(every).filter(
    (word) => named.has(word) || (things.get(word) ?? 0) > 1 || styles.includes(word),
  );
}
