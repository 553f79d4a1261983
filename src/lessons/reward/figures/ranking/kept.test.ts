import { describe, expect, it } from 'vitest';
import { readRankings } from '../../../../training/recipes/reward/own';
import { areRankings, dataOf, type KeptRanking } from './kept';

const kept: KeptRanking = {
  subject: 'fox',
  ranked: ['the kind fox is wise . <eos>', 'the fox is dumb . <eos>'],
  labeller: [0, 1],
  second: [1, 0],
};

describe("a reader's rankings", () => {
  it('are a text that the recipe reads', () => {
    const data = dataOf([kept, kept], 2);
    if (data.kind !== 'own') throw new Error('should be data of their own');
    const read = readRankings(data.text, 2);
    expect(read).toHaveLength(2);
    expect(read[0].order).toEqual([0, 1]);
  });

  it('stay out where K is another, and without any the data is the world’s own', () => {
    const three = { ...kept, ranked: [...kept.ranked, 'the fox . <eos>'] };
    expect(dataOf([kept, three], 2)).toEqual(dataOf([kept], 2));
    expect(dataOf([kept], 4)).toEqual({ kind: 'shipped', id: 'instructions' });
  });

  it('are believed only in their own shape', () => {
    expect(areRankings([kept])).toBe(true);
    for (const wrong of [
      null,
      {},
      [null],
      [{ ...kept, ranked: 'the fox' }],
      [{ ...kept, labeller: [0, 0] }],
      [{ ...kept, second: undefined }],
    ])
      expect(areRankings(wrong)).toBe(false);
  });
});
