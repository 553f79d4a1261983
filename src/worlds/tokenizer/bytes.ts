import { bytePairTokenizer } from './byte-pair';
import { learnMerges, type LearnedMerge } from './learn-merges';
import { type Tokenizer } from './tokenizer';

const singleBytes = () => Array.from({ length: 256 }, (_, byte) => Uint8Array.of(byte));

/** One token a UTF-8 byte: 256 tokens, id = byte. */
export function bytesTokenizer(): Tokenizer {
  return bytePairTokenizer({ tokens: singleBytes(), merges: [] });
}

/** The tokenizer of the merges learned so far: ids 0–255 are bytes, then one id a merge. */
export function tokenizerOfMerges(merges: readonly LearnedMerge[]): Tokenizer {
  return bytePairTokenizer({
    tokens: [...singleBytes(), ...merges.map(({ bytes }) => bytes)],
    merges,
  });
}

/** Learns a byte-level BPE vocabulary of this size from a text; see `learnMerges`. */
export function trainBpe(text: string, vocabularySize: number): Tokenizer {
  return tokenizerOfMerges([...learnMerges(text, vocabularySize)]);
}
