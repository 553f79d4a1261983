import { readBytes } from './byte-alphabet';
import { bytePairTokenizer } from './byte-pair';
import type { AddedToken } from './byte-pair-vocabulary';
import { tokenizerOfCharacters } from './characters';
import {
  asArray,
  asRecord,
  bad,
  checkFlags,
  readAddedTokens,
  readMerges,
  readVocabulary,
} from './fields';
import type { Tokenizer } from './tokenizer';
import { EACH_CHARACTER } from './tokenizer-json';
import { toUtf8, wellFormed } from './utf8';
import { wordsTokenizer } from './words';

/**
 * Reads a Hugging Face `tokenizer.json`: those that `toJSON` writes, and byte-level BPE as GPT-2's.
 * Whatever would make it encode differently from here is refused, and so is anything malformed.
 * @param json the parsed file, from any source
 * @throws TokenizerError `badFile` with the field in `detail`
 */
export function tokenizerFromJSON(json: unknown): Tokenizer {
  const file = asRecord(json, 'tokenizer.json');
  for (const field of ['normalizer', 'truncation', 'padding'])
    if (file[field] !== undefined && file[field] !== null)
      throw bad(field, 'is used by this file, and not supported');
  const model = asRecord(file.model, 'model');
  if (model.type === 'WordLevel') return words(file, model);
  if (model.type !== undefined && model.type !== 'BPE')
    throw bad('model.type', `is ${JSON.stringify(model.type)}; neither "BPE" nor "WordLevel"`);
  checkFlags(model, 'model', {
    dropout: [null],
    // GPT-2's own file names its end token here; over all 256 bytes it is never needed.
    continuing_subword_prefix: [null, ''],
    end_of_word_suffix: [null, ''],
    byte_fallback: [false],
    ignore_merges: [false],
  });
  const preTokenizer = asRecord(file.pre_tokenizer, 'pre_tokenizer');
  if (preTokenizer.type === 'ByteLevel') return byteLevel(file, model, preTokenizer);
  if (preTokenizer.type === 'Split') return characters(file, model, preTokenizer);
  throw bad('pre_tokenizer.type', 'is neither "ByteLevel" nor "Split"');
}

type Fields = Record<string, unknown>;

function words(file: Fields, model: Fields): Tokenizer {
  checkType(file, 'pre_tokenizer', 'WhitespaceSplit');
  for (const field of ['decoder', 'post_processor'])
    if (file[field] !== undefined && file[field] !== null)
      throw bad(field, 'is used by this file, and not supported for words');
  if (asArray(file.added_tokens ?? [], 'added_tokens').length > 0)
    throw bad('added_tokens', 'are not supported for words');
  const names = readVocabulary(model.vocab, []);
  // A file whose unknown word is in its vocabulary reads any text; ours refuses what it does not know.
  if (typeof model.unk_token === 'string' && names.includes(model.unk_token))
    throw bad('model.unk_token', 'is in the vocabulary, which is not supported');
  try {
    return wordsTokenizer(names);
  } catch (error) {
    throw bad('model.vocab', `cannot be used: ${error instanceof Error ? error.message : error}`);
  }
}

function byteLevel(file: Fields, model: Fields, preTokenizer: Fields): Tokenizer {
  checkFlags(preTokenizer, 'pre_tokenizer', { add_prefix_space: [false], use_regex: [true] });
  checkType(file, 'decoder', 'ByteLevel');
  if (file.post_processor !== undefined && file.post_processor !== null)
    checkType(file, 'post_processor', 'ByteLevel');
  const added = readAddedTokens(file.added_tokens);
  const names = readVocabulary(model.vocab, added);
  const addedById = new Map(added.map((token) => [token.id, token]));
  const tokens = names.map((name, id) => bytesOf(name, addedById.get(id)));
  const merges = readMerges(model.merges, names);
  try {
    return bytePairTokenizer({ tokens, merges, added });
  } catch (error) {
    throw bad('model.vocab', `cannot be used: ${error instanceof Error ? error.message : error}`);
  }
}

function bytesOf(name: string, added: AddedToken | undefined): Uint8Array<ArrayBuffer> {
  if (added) return toUtf8(added.content);
  const bytes = readBytes(name);
  if (!bytes || bytes.length === 0)
    throw bad('model.vocab', `has ${JSON.stringify(name)}, which is not written in bytes`);
  return bytes;
}

function characters(file: Fields, model: Fields, preTokenizer: Fields): Tokenizer {
  const pattern = asRecord(preTokenizer.pattern, 'pre_tokenizer.pattern');
  if (pattern.Regex !== EACH_CHARACTER || preTokenizer.behavior !== 'Isolated')
    throw bad('pre_tokenizer', 'splits otherwise than character by character');
  checkFlags(preTokenizer, 'pre_tokenizer', { invert: [false] });
  checkFlags(model, 'model', { unk_token: [null] });
  checkType(file, 'decoder', 'Fuse');
  if (file.post_processor !== undefined && file.post_processor !== null)
    throw bad('post_processor', 'is used by this file, and not supported for characters');
  if (asArray(file.added_tokens ?? [], 'added_tokens').length > 0)
    throw bad('added_tokens', 'are not supported for characters');
  if (asArray(model.merges, 'model.merges').length > 0)
    throw bad('model.merges', 'must be empty where each character is a token');
  const names = readVocabulary(model.vocab, []);
  const odd = names.find((name) => [...name].length !== 1 || wellFormed(name) !== name);
  if (odd !== undefined)
    throw bad('model.vocab', `has ${JSON.stringify(odd)}, which is not one character`);
  return tokenizerOfCharacters(names);
}

function checkType(file: Fields, field: string, type: string): void {
  const found = asRecord(file[field], field).type;
  if (found !== type)
    throw bad(`${field}.type`, `is ${JSON.stringify(found)}; only "${type}" is supported here`);
}
