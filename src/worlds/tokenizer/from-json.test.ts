import { Tokenizer as HuggingFaceTokenizer } from '@huggingface/tokenizers';
import { describe, expect, test } from 'vitest';
import {
  bytesTokenizer,
  charactersTokenizer,
  tokenizerConfig,
  tokenizerFromJSON,
  TokenizerError,
  wordsTokenizer,
  trainBpe,
} from './index';

const text =
  'The red fox sees an owl.\n\nIt\'s "an" owl , not 2 owls ; 床前明月光，疑是地上霜。\t\r\n' +
  'Tabs\tand  spaces   ! 😀👨‍👩‍👧 cafe\u0301 __proto__ constructor __proto__ constructor <s>';

const tokenizers = {
  characters: charactersTokenizer(text),
  bytes: bytesTokenizer(),
  words: wordsTokenizer([...new Set(text.split(/\s+/u).filter((word) => word !== ''))]),
  bpe: trainBpe(text.repeat(3), 320),
};
const clone = (value: unknown) => JSON.parse(JSON.stringify(value));

describe.each(Object.entries(tokenizers))('the file of %s', (kind, tokenizer) => {
  const samples = [text, 'owl', '', ' \n ', 'an owl ,', 'The fox\n\n\nfox '];

  test("encodes and decodes in Hugging Face's own library as here", () => {
    const theirs = new HuggingFaceTokenizer(clone(tokenizer.toJSON()), tokenizerConfig(64));
    for (const sample of samples) {
      const ids = Array.from(tokenizer.encode(sample, { unknown: 'skip' }));
      expect(theirs.encode(sample).ids).toEqual(ids);
      if (ids.length > 0)
        expect(theirs.decode(ids, { clean_up_tokenization_spaces: false })).toBe(
          tokenizer.decode(ids),
        );
    }
  });

  test('comes back as the same tokenizer', () => {
    const back = tokenizerFromJSON(clone(tokenizer.toJSON()));
    expect(back.kind).toBe(kind);
    expect(back.vocabularySize).toBe(tokenizer.vocabularySize);
    expect(back.toJSON()).toEqual(tokenizer.toJSON());
    for (const sample of samples)
      expect(back.encode(sample, { unknown: 'skip' })).toEqual(
        tokenizer.encode(sample, { unknown: 'skip' }),
      );
  });
});

test('merges may be written as lists of two', () => {
  const json = clone(tokenizers.bpe.toJSON());
  json.model.merges = json.model.merges.map((merge: string) => merge.split(' '));
  expect(tokenizerFromJSON(json).encode(text)).toEqual(tokenizers.bpe.encode(text));
});

type Json = ReturnType<typeof clone>;
const refused: [string, 'bpe' | 'characters', (json: Json) => unknown, string][] = [
  ['no object', 'bpe', () => null, 'tokenizer.json'],
  ['a list', 'bpe', () => [], 'tokenizer.json'],
  ['no model', 'bpe', (json) => delete json.model, 'model'],
  ['another model', 'bpe', (json) => (json.model.type = 'Unigram'), 'model.type'],
  ['a normalizer', 'bpe', (json) => (json.normalizer = { type: 'Lowercase' }), 'normalizer'],
  ['a prefix space', 'bpe', (json) => (json.pre_tokenizer.add_prefix_space = true), 'pre_tok'],
  ['another splitter', 'bpe', (json) => (json.pre_tokenizer.type = 'Whitespace'), 'pre_tok'],
  ['dropout', 'bpe', (json) => (json.model.dropout = 0.1), 'model.dropout'],
  ['a vocabulary that is a list', 'bpe', (json) => (json.model.vocab = ['a']), 'model.vocab'],
  ['an empty vocabulary', 'bpe', (json) => (json.model.vocab = {}), 'model.vocab'],
  ['an id twice', 'bpe', (json) => (json.model.vocab['!'] = 0), 'model.vocab'],
  ['a huge id', 'bpe', (json) => (json.model.vocab['!'] = 1e9), 'model.vocab'],
  ['a negative id', 'bpe', (json) => (json.model.vocab['!'] = -1), 'model.vocab'],
  ['an id that is a text', 'bpe', (json) => (json.model.vocab['!'] = '33'), 'model.vocab'],
  ['a name not in bytes', 'bpe', (json) => rename(json, '!', '世'), 'model.vocab'],
  ['a missing byte', 'bpe', (json) => rename(json, '~', '~~'), 'model.vocab'],
  ['merges that are no list', 'bpe', (json) => (json.model.merges = 'a b'), 'model.merges'],
  ['a merge of three', 'bpe', (json) => (json.model.merges[0] = 'a b c'), 'model.merges[0]'],
  ['a merge to nowhere', 'bpe', (json) => (json.model.merges[0] = '! !'), 'model.merges[0]'],
  ['a merge twice', 'bpe', (json) => json.model.merges.push(json.model.merges[0]), 'model.merges'],
  [
    'an empty added token',
    'bpe',
    (json) => json.added_tokens.push({ id: 0, content: '' }),
    'added',
  ],
  [
    'a clashing added token',
    'bpe',
    (json) => json.added_tokens.push({ id: 3, content: '!' }),
    'add',
  ],
  ['two characters as one', 'characters', (json) => rename(json, 'a', 'ab'), 'model.vocab'],
  ['another pattern', 'characters', (json) => (json.pre_tokenizer.pattern.Regex = '.'), 'pre_tok'],
  ['another decoder', 'characters', (json) => (json.decoder = { type: 'WordPiece' }), 'decoder'],
];

function rename(json: Json, from: string, to: string): void {
  json.model.vocab[to] = json.model.vocab[from];
  delete json.model.vocab[from];
}

test.each(refused)('refuses %s and names the field', (_, kind, spoil, field) => {
  const json = clone(tokenizers[kind].toJSON());
  const result = spoil(json);
  const file = result === null || (Array.isArray(result) && result.length === 0) ? result : json;
  const attempt = () => tokenizerFromJSON(file);
  expect(attempt).toThrow(TokenizerError);
  expect(attempt).toThrow(
    expect.objectContaining({ code: 'badFile', detail: expect.stringContaining(field) }),
  );
});
