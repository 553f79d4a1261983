import { Heap } from './heap';
import { MAXIMUM_VOCABULARY, pairKey, type Merge } from './merges';
import { TokenizerError } from './tokenizer';
import { fromUtf8 } from './utf8';
import { byteLabel } from './label';
import { WordTable } from './word-table';

/** One merge, as it is learned. */
export interface LearnedMerge extends Merge {
  /** 1 for the first merge; `merged` is 255 + step. */
  step: number;
  /** The three tokens as labels: `['t', 'h', 'th']`. */
  labels: { left: string; right: string; merged: string };
  /** The new token as text; U+FFFD where it is not a whole character. */
  text: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** How often the pair occurred as neighbours before the merge. */
  count: number;
  /** Number of tokens of the whole text after the merge. */
  tokens: number;
}

/** Fewer occurrences than this save nothing: learning stops there. */
const MINIMUM_COUNT = 2;

/**
 * Byte-level byte-pair encoding, learned one merge a `next()`: the pair that occurs most often
 * becomes a token (Sennrich et al. 2016, over bytes as in GPT-2). Of pairs that occur equally often
 * the one with the smaller left, then the smaller right id is taken.
 * @param text the text to learn from; pairs do not cross the pieces of GPT-2's pattern
 * @param vocabularySize 256 bytes and one token a merge; fewer if no pair occurs twice
 * @throws TokenizerError `badVocabulary` for a size outside 256 … 2^20
 */
export function* learnMerges(text: string, vocabularySize: number): Generator<LearnedMerge, void> {
  checkSize(vocabularySize);
  const table = new WordTable(text);
  const bytes = Array.from({ length: 256 }, (_, byte) => Uint8Array.of(byte));
  const queue = new Heap<Candidate>(
    (a, b) => a.count > b.count || (a.count === b.count && a.pair < b.pair),
  );
  const offer = (pair: number) => {
    const count = table.count(pair);
    if (count >= MINIMUM_COUNT) queue.push({ pair, count });
  };
  for (const pair of table.pairs) offer(pair);

  for (let merged = 256; merged < vocabularySize; merged++) {
    const best = nextBest(queue, table, offer);
    if (!best) return;
    const left = Math.floor(best.pair / MAXIMUM_VOCABULARY);
    const right = best.pair - pairKey(left, 0);
    bytes.push(concatenate(bytes[left], bytes[right]));
    for (const pair of table.merge(left, right, merged)) offer(pair);
    yield {
      step: merged - 255,
      left,
      right,
      merged,
      labels: {
        left: byteLabel(bytes[left]),
        right: byteLabel(bytes[right]),
        merged: byteLabel(bytes[merged]),
      },
      text: fromUtf8(bytes[merged]),
      bytes: bytes[merged],
      count: best.count,
      tokens: table.tokens,
    };
  }
}

interface Candidate {
  pair: number;
  count: number;
}

/** Counts fall while a candidate waits: then it is queued anew with the count it has now. */
function nextBest(
  queue: Heap<Candidate>,
  table: WordTable,
  offer: (pair: number) => void,
): Candidate | undefined {
  for (let best = queue.pop(); best; best = queue.pop()) {
    if (table.count(best.pair) === best.count) return best;
    offer(best.pair);
  }
  return undefined;
}

function checkSize(size: number): void {
  if (Number.isInteger(size) && size >= 256 && size <= MAXIMUM_VOCABULARY) return;
  throw new TokenizerError(
    'badVocabulary',
    String(size),
    `A byte-pair vocabulary has 256 to ${MAXIMUM_VOCABULARY} tokens, not ${size}: one for each byte, and one for each merge.`,
  );
}

function concatenate(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}
