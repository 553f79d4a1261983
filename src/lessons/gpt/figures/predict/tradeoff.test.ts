import { expect, it } from 'vitest';
import { englishGrammar } from '#worlds/text';
import { learnMerges } from '#worlds/tokenizer';
import { listedPoints, tradeoffOf } from './tradeoff';

const text = englishGrammar().sample(1, 20_000);
const counts = { bytes: Array<number>(256).fill(0), characters: [] as number[] };
for (const byte of new TextEncoder().encode(text)) counts.bytes[byte]!++;
counts.characters = counts.bytes.filter((n) => n > 0);

it('a larger vocabulary costs more a token and less a byte, and the ends are there', () => {
  const merges = [...learnMerges(text, 400)];
  const tradeoff = tradeoffOf(counts, merges);
  const [first, last] = [tradeoff.pairs[0]!, tradeoff.pairs.at(-1)!];
  expect([first.vocabulary, last.vocabulary]).toEqual([256, 256 + merges.length]);
  expect(last.tokens).toBe(merges.at(-1)!.tokens);
  expect(last.natsPerToken).toBeGreaterThan(first.natsPerToken);
  expect(last.bitsPerByte).toBeLessThan(first.bitsPerByte);
  expect(listedPoints(tradeoff).map(({ vocabulary }) => vocabulary)).toEqual([
    256,
    last.vocabulary,
  ]);
});

it('an English text costs the same as characters and as bytes', () => {
  const { characters, pairs } = tradeoffOf(counts, []);
  expect(characters.vocabulary).toBe(23);
  expect(characters.bitsPerByte).toBeCloseTo(pairs[0]!.bitsPerByte, 9);
});
