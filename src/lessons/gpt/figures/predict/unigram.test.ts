import { describe, expect, it } from 'vitest';
import { englishGrammar } from '#worlds/text';
import { learnMerges, tokenizerOfMerges } from '#worlds/tokenizer';
import { unigramOf, unigramsOfMerges } from './unigram';

const text = `${englishGrammar().sample(1, 4000)}aaaa aaaaa`;
const byteCounts = Array<number>(256).fill(0);
for (const byte of new TextEncoder().encode(text)) byteCounts[byte]!++;

describe('unigramsOfMerges', () => {
  it('agrees with counting the tokens of the text, after any number of merges', () => {
    const merges = [...learnMerges(text, 330)];
    const points = unigramsOfMerges({ bytes: byteCounts, characters: [] }, merges);
    expect(points).toHaveLength(merges.length + 1);
    for (const applied of [0, 1, 7, 40, merges.length]) {
      const tokenizer = tokenizerOfMerges(merges.slice(0, applied));
      const ids = tokenizer.encode(text);
      const counts = Array<number>(tokenizer.vocabularySize).fill(0);
      for (const id of ids) counts[id]!++;
      const direct = counts.reduce(
        (h, n) => (n > 0 ? h - (n / ids.length) * Math.log(n / ids.length) : h),
        0,
      );
      expect(points[applied]!.vocabulary).toBe(256 + applied);
      expect(points[applied]!.tokens).toBe(ids.length);
      expect(points[applied]!.natsPerToken).toBeCloseTo(direct, 9);
    }
  });
});

describe('unigramOf', () => {
  it('charges one bit for each of two equally frequent tokens of a byte', () => {
    expect(unigramOf([5, 5], 10)).toEqual({
      vocabulary: 2,
      tokens: 10,
      natsPerToken: expect.closeTo(Math.LN2, 12),
      bitsPerByte: expect.closeTo(1, 12),
    });
  });
});
