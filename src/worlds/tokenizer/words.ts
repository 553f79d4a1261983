import { TokenizerError, unknownId, type Tokenizer } from './tokenizer';
import { wordsJSON } from './tokenizer-json';
import { toUtf8 } from './utf8';

/** What may not be a word: white space is what stands between words. */
const NO_WORD = /^$|\s/;

/**
 * One token a word, with blanks between words: for worlds whose few words are known beforehand.
 *
 * @param words id = place in the list
 * @throws TokenizerError `badVocabulary` if a word is empty, has a blank in it or comes twice
 */
export function wordsTokenizer(words: readonly string[]): Tokenizer {
  const idOf = new Map(words.map((word, id) => [word, id]));
  const odd = words.find((word) => NO_WORD.test(word));
  if (words.length === 0 || odd !== undefined || idOf.size < words.length)
    throw new TokenizerError(
      'badVocabulary',
      odd ?? '',
      'A vocabulary of words needs words that are not empty, have no blanks and differ.',
    );

  function word(id: number): string {
    const found = words[id];
    if (found === undefined) throw unknownId(id, words.length);
    return found;
  }

  return {
    kind: 'words',
    vocabularySize: words.length,
    encode(text, { unknown = 'throw' } = {}) {
      const ids: number[] = [];
      for (const next of text.split(/\s+/u).filter((piece) => piece !== '')) {
        const id = idOf.get(next);
        if (id !== undefined) ids.push(id);
        else if (unknown === 'throw') throw unknownWord(next);
      }
      return Int32Array.from(ids);
    },
    decode: (ids) => Array.from(ids, word).join(' '),
    token: word,
    bytes: (id) => toUtf8(word(id)),
    toJSON: () => wordsJSON(words),
  };
}

const unknownWord = (word: string) =>
  new TokenizerError(
    'unknownWord',
    word,
    `The word "${word.slice(0, 40)}" is not in the vocabulary. Use only its words, with blanks between them.`,
  );
