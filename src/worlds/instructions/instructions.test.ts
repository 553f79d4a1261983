import { describe, expect, it } from 'vitest';
import { createRandom } from '#engine/random';
import { either, entropyOf, lengthOf, maybe, oneOf, type Part } from './choice';
import {
  batchOf,
  CONTEXT,
  corpusEntropy,
  corpusRows,
  demonstrationRows,
  EOS_ID,
  grade,
  measure,
  rank,
  VOCABULARY,
  wordsOf,
} from '.';

const random = createRandom('tell');
const text = (words: string) => [...words.split(' '), '<eos>'];

/** Every document of a tree with its probability. */
function list(part: Part): [string[], number][] {
  if (typeof part === 'string') return [[part.split(' '), 1]];
  if (!Array.isArray(part))
    return part.options.flatMap(({ p, part }) =>
      list(part).map(([words, q]): [string[], number] => [words, p * q]),
    );
  return part.reduce<[string[], number][]>(
    (all, inner) =>
      all.flatMap(([words, p]) =>
        list(inner).map(([more, q]): [string[], number] => [[...words, ...more], p * q]),
      ),
    [[[], 1]],
  );
}

describe('choices', () => {
  const part = [either([1, 'a b'], [3, oneOf(['c', 'd'])]), maybe(0.2, 'e')];

  it('have the entropy and the length of their documents, listed one by one', () => {
    const all = list(part);
    const entropy = all.reduce((sum, [, p]) => sum - p * Math.log(p), 0);
    expect(new Set(all.map(([words]) => words.join(' '))).size).toBe(all.length);
    expect(entropyOf(part)).toBeCloseTo(entropy, 12);
    expect(lengthOf(part)).toBeCloseTo(
      all.reduce((sum, [words, p]) => sum + p * words.length, 0),
      12,
    );
  });
});

describe('the corpus', () => {
  const rows = corpusRows(random.stream('rows').at(0), 4000);

  it('has a vocabulary between 80 and 150 words, each once', () => {
    expect(VOCABULARY.length).toBeGreaterThanOrEqual(80);
    expect(VOCABULARY.length).toBeLessThanOrEqual(150);
    expect(new Set(VOCABULARY).size).toBe(VOCABULARY.length);
  });

  it('fits its context, starts with BOS and ends once with EOS', () => {
    for (const { prompt, answer } of rows) {
      expect(prompt.length + answer.length).toBeLessThanOrEqual(CONTEXT);
      expect(prompt[0]).toBe(1);
      expect(answer.indexOf(EOS_ID)).toBe(answer.length - 1);
    }
  });

  it('has the lengths that it claims, and skills with one right answer', () => {
    const { answerLength } = measure('tell');
    const told = corpusRows(random.stream('tell').at(0), 20_000, 'tell');
    const mean = told.reduce((sum, { answer }) => sum + answer.length, 0) / told.length;
    expect(Math.abs(mean - answerLength)).toBeLessThan(0.05);
    const { answerEntropy } = measure('reverse');
    expect(answerEntropy).toBe(0);
    expect(corpusEntropy()).toBeGreaterThan(0.5);
    expect(corpusEntropy()).toBeLessThan(2);
  });

  it('is the same for the same seed, and answers beside the question now and then', () => {
    expect(corpusRows(random.stream('rows').at(0), 10)).toEqual(rows.slice(0, 10));
    const told = rows.filter(({ task }) => task === 'tell');
    const named = told.filter(({ prompt, answer }) => answer.includes(prompt[2])).length;
    expect(named / told.length).toBeGreaterThan(0.65);
    expect(named / told.length).toBeLessThan(0.75);
  });
});

describe('a batch', () => {
  const [row] = demonstrationRows(random.stream('demo').at(0), 1);

  it('counts the answer, its end included, and neither prompt nor padding', () => {
    const { inputs, targets, weights } = batchOf([row], 'answers');
    const taught = [...targets].filter((_, i) => weights[i] === 1);
    expect(wordsOf(taught)).toEqual(wordsOf(row.answer));
    expect(inputs.subarray(0, row.prompt.length)).toEqual(row.prompt);
    expect(weights.subarray(0, row.prompt.length - 1).every((w) => w === 0)).toBe(true);
  });

  it('can forget the end', () => {
    const { targets, weights } = batchOf([row], 'answersWithoutEnd');
    expect([...targets].filter((_, i) => weights[i] === 1)).not.toContain(EOS_ID);
  });

  it('counts all tokens but the first in pretraining', () => {
    const { weights } = batchOf([row], 'all');
    const sum = weights.reduce((a, b) => a + b, 0);
    expect(sum).toBe(row.prompt.length + row.answer.length - 1);
  });
});

describe('the labeller', () => {
  it.each([
    ['the kind fox is brave .', 1 + 1.6 + 0.5],
    ['the kind owl is brave .', 1.6 + 0.5],
    ['the fox is dumb .', 1 - 1 + 0.5],
    ['the fox is kind and brave . it is wise .', 1 + 1.6 - 0.8 + 0.5],
    ['the kind kind kind', 0.8 * 2 - 0.8 - 1],
    ['A B C', 0],
  ])('gives “%s” %d points', (words, score) => {
    expect(grade('fox', text(words)).score).toBeCloseTo(score, 9);
  });

  it('minds what never stops', () => {
    const words = 'the kind fox is brave .'.split(' ');
    expect(grade('fox', words).points.ending).toBe(-1);
  });

  it('prefers as Bradley and Terry say', () => {
    const noise = 0.5;
    const u = random.stream('rank').at(0).uniform(40_000);
    let won = 0;
    for (let i = 0; i < 20_000; i++)
      if (rank([1, 0.4], noise, u.subarray(2 * i, 2 * i + 2))[0] === 0) won++;
    expect(won / 20_000).toBeCloseTo(1 / (1 + Math.exp(-0.6 / noise)), 1);
    expect(Math.abs(won / 20_000 - 1 / (1 + Math.exp(-0.6 / noise)))).toBeLessThan(0.012);
    expect(rank([1, 3, 2], 0, [0.5, 0.5, 0.5])).toEqual([1, 2, 0]);
  });

  it('likes demonstrations better than the corpus', () => {
    const mean = (rows: ReturnType<typeof corpusRows>) =>
      rows.reduce((s, r) => s + grade(VOCABULARY[r.prompt[2]], wordsOf(r.answer)).score, 0) /
      rows.length;
    const demonstrations = mean(demonstrationRows(random.stream('d').at(0), 500));
    expect(demonstrations).toBeGreaterThan(1.7);
    // And leaves something to be learned from rankings: the best answers have 3.1.
    expect(demonstrations).toBeLessThan(2);
    expect(mean(corpusRows(random.stream('c').at(0), 500, 'tell'))).toBeLessThan(1.6);
  });
});
