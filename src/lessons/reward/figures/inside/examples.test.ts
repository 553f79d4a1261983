import { expect, it } from 'vitest';
import { examples, LONGEST, sayable, wordsOf } from './examples';

it('a typed answer is cut into words, and ends where its full stop does', () => {
  expect(wordsOf('the fox  is wise.')).toEqual({
    words: ['the', 'fox', 'is', 'wise', '.', '<eos>'],
    unknown: null,
  });
  expect(wordsOf('the fox').words).toEqual(['the', 'fox']);
  expect(wordsOf('').words).toEqual([]);
});

it('a word that the world lacks is named, and nothing is longer than the context', () => {
  expect(wordsOf('the dragon is wise .').unknown).toBe('dragon');
  expect(wordsOf(Array(40).fill('fox').join(' ')).words).toHaveLength(LONGEST - 1);
});

it('the examples are answers of this world', () => {
  for (const { answer } of examples) expect(wordsOf(answer).unknown).toBeNull();
  expect(sayable).toHaveLength(81);
});
