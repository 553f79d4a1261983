import type { DalleConfig } from './config';

/** One range of numbers for text, one for the image: [words | start | padding | codes]. */
export interface DalleVocabulary {
  /** The token at the first text position. */
  start: number;
  /** The padding of each text position. */
  pad: (position: number) => number;
  /** Size of the text's range. */
  text: number;
  /** Size of both ranges. */
  size: number;
}

type Sizes = Pick<
  DalleConfig,
  'textVocabulary' | 'textLength' | 'imageVocabulary' | 'padEachPosition'
>;

export function vocabularyOf(config: Sizes): DalleVocabulary {
  const { textVocabulary, textLength, imageVocabulary, padEachPosition } = config;
  const text = textVocabulary + (padEachPosition ? textLength : 2);
  return {
    start: textVocabulary,
    // The first position is never padding.
    pad: (position) => textVocabulary + (padEachPosition ? position : 1),
    text,
    size: text + imageVocabulary,
  };
}

/**
 * A caption as it fills the text positions: start, words, then the padding that belongs to each position
 * (Ramesh et al. 2021, §2.2).
 *
 * @param words of the caption's tokens, at most textLength − 1
 * @throws RangeError if the caption is longer
 */
export function textRow(config: Sizes, words: ArrayLike<number>): Int32Array {
  const { textLength } = config;
  if (words.length >= textLength)
    throw new RangeError(
      `The caption has ${words.length} tokens and there is room for ${textLength - 1}. Shorten it.`,
    );
  const { start, pad } = vocabularyOf(config);
  return Int32Array.from({ length: textLength }, (_, position) =>
    position === 0 ? start : (words[position - 1] ?? pad(position)),
  );
}
