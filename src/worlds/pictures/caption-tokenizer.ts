import { segment } from './segment';

/** What fills a row after the end of its text. */
export const PAD = '<pad>';
/** Starts every text. */
export const SOT = '<sot>';
/** Ends every text; it has the largest number, as in CLIP. */
export const EOT = '<eot>';

/** A caption as a row of tokens. */
export interface CaptionRow {
  /** [context]: start, words, end, padding. */
  ids: Int32Array<ArrayBuffer>;
  /** Index of the end token. */
  end: number;
  /** Words that the vocabulary lacks; they are left out of the row. */
  unknown: string[];
  /** Words that no longer fitted; they are left out too. */
  cut: string[];
}

/** Captions to rows of tokens, a token a word. */
export interface CaptionTokenizer {
  /** Every token by its number: padding first, then the words, then start and end. */
  readonly vocabulary: readonly string[];
  readonly padding: number;
  readonly start: number;
  readonly end: number;
  /** Tokens of a row: words, start and end. */
  readonly context: number;
  /** The words of a text as this vocabulary cuts them, unknown ones included. */
  words(text: string): string[];
  encode(text: string): CaptionRow;
  /** Rows end to end, [texts · context], and where each text ends, among all tokens. */
  rows(texts: readonly string[]): { ids: Int32Array<ArrayBuffer>; ends: Int32Array<ArrayBuffer> };
}

/**
 * @param words all different, without blanks
 * @param longest words of the longest caption
 */
export function captionTokenizer(words: readonly string[], longest: number): CaptionTokenizer {
  const vocabulary = [PAD, ...words, SOT, EOT];
  const idOf = new Map(vocabulary.map((word, id) => [word, id]));
  if (idOf.size < vocabulary.length || words.some((word) => /^$|\s/u.test(word)))
    throw new RangeError('The words of a caption vocabulary must differ and have no blanks.');
  const known = new Set(words);
  const lengths = words.map((word) => [...word].length);
  const most = lengths.reduce((a, b) => Math.max(a, b), 1);
  const context = longest + 2;
  const [start, end] = [vocabulary.length - 2, vocabulary.length - 1];

  function encode(text: string): CaptionRow {
    const all = segment(text, known, most);
    const readable = all.filter((word) => known.has(word));
    const ids = new Int32Array(context);
    const fitting = readable.slice(0, longest);
    ids.set([start, ...fitting.map((word) => idOf.get(word)!), end]);
    return {
      ids,
      end: fitting.length + 1,
      unknown: all.filter((word) => !known.has(word)),
      cut: readable.slice(longest),
    };
  }

  return {
    vocabulary,
    padding: 0,
    start,
    end,
    context,
    words: (text) => segment(text, known, most),
    encode,
    rows(texts) {
      const ids = new Int32Array(texts.length * context);
      const ends = new Int32Array(texts.length);
      texts.forEach((text, row) => {
        const encoded = encode(text);
        ids.set(encoded.ids, row * context);
        ends[row] = row * context + encoded.end;
      });
      return { ids, ends };
    },
  };
}
