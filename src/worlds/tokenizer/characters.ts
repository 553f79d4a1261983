import { textLabel } from './label';
import { TokenizerError, unknownId, type Tokenizer } from './tokenizer';
import { charactersJSON } from './tokenizer-json';
import { toUtf8, wellFormed } from './utf8';

/**
 * One token a character (Unicode code point), in the order of the code points, as nanoGPT's
 * character data sets have it.
 * @param text the text whose characters make the vocabulary
 * @throws TokenizerError `badVocabulary` if the text is empty
 */
export function charactersTokenizer(text: string): Tokenizer {
  const codePoints = new Set<number>();
  for (const character of wellFormed(text)) codePoints.add(character.codePointAt(0)!);
  const sorted = [...codePoints].sort((a, b) => a - b);
  return tokenizerOfCharacters(sorted.map((codePoint) => String.fromCodePoint(codePoint)));
}

/** The tokenizer of these characters, id = place in the list. */
export function tokenizerOfCharacters(characters: readonly string[]): Tokenizer {
  if (characters.length === 0)
    throw new TokenizerError(
      'badVocabulary',
      '',
      'A text without characters makes no vocabulary. Give a text that is not empty.',
    );
  const idOf = new Map(characters.map((character, id) => [character, id]));

  function character(id: number): string {
    const found = characters[id];
    if (found === undefined) throw unknownId(id, characters.length);
    return found;
  }

  return {
    kind: 'characters',
    vocabularySize: characters.length,
    encode(text, { unknown = 'throw' } = {}) {
      const ids = new Int32Array(text.length);
      let length = 0;
      for (const next of wellFormed(text)) {
        const id = idOf.get(next);
        if (id !== undefined) ids[length++] = id;
        else if (unknown === 'throw') throw unknownCharacter(next);
      }
      return ids.slice(0, length);
    },
    decode: (ids) => Array.from(ids, character).join(''),
    token: (id) => textLabel(character(id)),
    bytes: (id) => toUtf8(character(id)),
    toJSON: () => charactersJSON(characters),
  };
}

function unknownCharacter(character: string): TokenizerError {
  const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return new TokenizerError(
    'unknownCharacter',
    character,
    `The character "${textLabel(character)}" (U+${code}) is not in the vocabulary: the training text never has it. Use only characters of that text, or a vocabulary of bytes.`,
  );
}
