/**
 * Hugging Face `tokenizer.json` (the serialisation of the `tokenizers` library). Every kind is its
 * BPE model: over bytes as GPT-2's own file has it; over characters without any merge, which, with
 * no unknown token named, drops unknown characters as `encode(…, { unknown: 'skip' })` does.
 */
import { writeBytes } from './byte-alphabet';
import type { BytePairVocabulary } from './byte-pair-vocabulary';

export function bytePairJSON({ tokens, merges, added = [] }: BytePairVocabulary): object {
  const addedIds = new Map(added.map(({ id, content }) => [id, content]));
  // An added token is written as it is, a byte token in the byte alphabet.
  const names = tokens.map((bytes, id) => addedIds.get(id) ?? writeBytes(bytes));
  return {
    ...frame,
    added_tokens: added.map((token) => ({
      ...token,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
    })),
    pre_tokenizer: { ...byteLevel, use_regex: true },
    decoder: { ...byteLevel, use_regex: true },
    model: bpeModel(
      names,
      merges.map(({ left, right }) => `${names[left]} ${names[right]}`),
    ),
  };
}

export function charactersJSON(characters: readonly string[]): object {
  return {
    ...frame,
    pre_tokenizer: {
      type: 'Split',
      pattern: { Regex: EACH_CHARACTER },
      behavior: 'Isolated',
      invert: false,
    },
    decoder: { type: 'Fuse' },
    model: bpeModel(characters, []),
  };
}

/** The library joins what it decodes with blanks where a file names no decoder. */
export function wordsJSON(words: readonly string[]): object {
  return {
    ...frame,
    pre_tokenizer: { type: 'WhitespaceSplit' },
    model: {
      type: 'WordLevel',
      vocab: Object.fromEntries(words.map((word, id) => [word, id])),
      // Not in the vocabulary, so that an unknown word is refused.
      unk_token: '<unk>',
    },
  };
}

/** Any character, a line break too, in both the library's (Oniguruma) and JavaScript's syntax. */
export const EACH_CHARACTER = '[\\s\\S]';

const frame = {
  version: '1.0',
  truncation: null,
  padding: null,
  added_tokens: [],
  normalizer: null,
  pre_tokenizer: null,
  post_processor: null,
  decoder: null,
};

const byteLevel = { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true };

function bpeModel(names: readonly string[], merges: readonly string[]): object {
  return {
    type: 'BPE',
    dropout: null,
    unk_token: null,
    continuing_subword_prefix: null,
    end_of_word_suffix: null,
    fuse_unk: false,
    byte_fallback: false,
    ignore_merges: false,
    vocab: Object.fromEntries(names.map((name, id) => [name, id])),
    merges,
  };
}

/**
 * The `tokenizer_config.json` that belongs beside it: without it `transformers` may guess another
 * class, or tidy spaces before punctuation away when it decodes.
 * @param contextLength largest number of tokens the model takes
 */
export function tokenizerConfig(contextLength: number): object {
  return {
    tokenizer_class: 'PreTrainedTokenizerFast',
    clean_up_tokenization_spaces: false,
    model_max_length: contextLength,
  };
}
