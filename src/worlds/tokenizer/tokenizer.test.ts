import { describe, expect, test } from 'vitest';
import {
  bitsPerByte,
  bytesTokenizer,
  charactersTokenizer,
  trainBpe,
  wordsTokenizer,
} from './index';

describe('characters', () => {
  const tokenizer = charactersTokenizer('hello 世界\n😀');

  test('are numbered in the order of their code points', () => {
    expect(tokenizer.vocabularySize).toBe(9);
    expect(tokenizer.decode([0, 1, 2, 3, 4, 5, 6, 7, 8])).toBe('\n ehlo世界😀');
    expect(Array.from(tokenizer.encode('hello'))).toEqual([3, 2, 4, 4, 5]);
  });

  test('a character outside the basic plane is one token', () => {
    expect(Array.from(tokenizer.encode('😀'))).toEqual([8]);
    expect(Array.from(tokenizer.bytes(8))).toEqual([0xf0, 0x9f, 0x98, 0x80]);
  });

  test('an unknown character is an error that names it', () => {
    expect(() => tokenizer.encode('hex')).toThrow(
      expect.objectContaining({ code: 'unknownCharacter', detail: 'x' }),
    );
    expect(() => tokenizer.encode('hex')).toThrow(/"x" \(U\+0078\)/);
  });

  test('an unknown character can be skipped', () => {
    expect(tokenizer.decode(tokenizer.encode('he-l\ud800lo!', { unknown: 'skip' }))).toBe('hello');
  });

  test('a lone surrogate in the text becomes U+FFFD', () => {
    expect(charactersTokenizer('a\udfff').decode([1])).toBe('\ufffd');
  });

  test('an empty text makes no vocabulary', () => {
    expect(() => charactersTokenizer('')).toThrow(/not empty/);
  });
});

describe('bytes', () => {
  const tokenizer = bytesTokenizer();

  test('are their own ids', () => {
    expect(tokenizer.kind).toBe('bytes');
    expect(tokenizer.vocabularySize).toBe(256);
    expect(Array.from(tokenizer.encode('é€'))).toEqual([0xc3, 0xa9, 0xe2, 0x82, 0xac]);
  });

  test('half a character decodes to U+FFFD', () => {
    expect(tokenizer.decode([0x61, 0xe4, 0xbd])).toBe('a\ufffd');
  });

  test('a byte order mark survives', () => {
    expect(tokenizer.decode(tokenizer.encode('\ufeffa'))).toBe('\ufeffa');
  });
});

describe('words', () => {
  const tokenizer = wordsTokenizer(['<end>', 'the', 'fox', '狐狸']);

  test('are numbered in the order that they were given in', () => {
    expect(Array.from(tokenizer.encode('the  fox\n狐狸 <end>'))).toEqual([1, 2, 3, 0]);
    expect(tokenizer.decode([1, 2, 0])).toBe('the fox <end>');
  });

  test('an unknown word is an error that names it, or is skipped', () => {
    expect(() => tokenizer.encode('the owl')).toThrow(
      expect.objectContaining({ code: 'unknownWord', detail: 'owl' }),
    );
    expect(Array.from(tokenizer.encode('the owl fox', { unknown: 'skip' }))).toEqual([1, 2]);
  });

  test.each([[[]], [['a', '']], [['a b']], [['a', 'a']]])('%j are no vocabulary', (words) => {
    expect(() => wordsTokenizer(words)).toThrow(/words that are not empty/);
  });
});

test('labels show white space, and bytes that are no character', () => {
  const tokenizer = trainBpe(' the the\n the 世世世', 300);
  const labels = Array.from({ length: tokenizer.vocabularySize }, (_, id) => tokenizer.token(id));
  expect(labels[0x0a]).toBe('↵');
  expect(labels[0xe4]).toBe('\\xE4');
  expect(labels).toContain('␣the');
  expect(labels).toContain('世');
});

test.each([
  ['characters', charactersTokenizer('ab')],
  ['bytes', bytesTokenizer()],
])('an id outside the vocabulary of %s is an error that names the range', (_, tokenizer) => {
  for (const id of [-1, 256, 1.5, NaN]) {
    expect(() => tokenizer.decode([id])).toThrow(/There is no token/);
    expect(() => tokenizer.token(id)).toThrow(/There is no token/);
  }
});

test('a uniform guess among 256 bytes costs eight bits a byte', () => {
  expect(bitsPerByte(Math.log(256), 1000, 1000)).toBeCloseTo(8, 12);
  expect(bitsPerByte(Math.log(65536), 500, 1000)).toBeCloseTo(8, 12);
});
