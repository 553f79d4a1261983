import { pairKey } from './merges';
import { preTokenize } from './pre-tokenize';
import { toUtf8 } from './utf8';

interface Word {
  ids: number[];
  count: number;
}

/**
 * The different pieces of a text with their counts, and how often each pair of neighbouring tokens
 * occurs in them. A merge touches only the words that hold its pair, which is what makes learning
 * fast: Moby-Dick has 240 thousand pieces, but 23 thousand different ones.
 */
export class WordTable {
  readonly #pairCounts = new Map<number, number>();
  /** Words that held the pair at some time; a word is looked through before it is changed. */
  readonly #wordsWith = new Map<number, Set<Word>>();
  #tokens = 0;

  constructor(text: string) {
    const counts = new Map<string, number>();
    for (const piece of preTokenize(text)) counts.set(piece, (counts.get(piece) ?? 0) + 1);
    const words: Word[] = [...counts].map(([piece, count]) => ({ ids: [...toUtf8(piece)], count }));
    for (const word of words) {
      this.#count(word, 0, word.ids.length, 1);
      this.#tokens += word.count * word.ids.length;
    }
  }

  /** Number of tokens that the text has now. */
  get tokens(): number {
    return this.#tokens;
  }

  get pairs(): Iterable<number> {
    return this.#pairCounts.keys();
  }

  /** How often the pair occurs as neighbours ('aaa' holds the pair 'aa' twice). */
  count(pair: number): number {
    return this.#pairCounts.get(pair) ?? 0;
  }

  /**
   * Replaces the pair by the token `merged` everywhere.
   * @returns the pairs whose count may have grown: those that hold the new token
   */
  merge(left: number, right: number, merged: number): Set<number> {
    const pair = pairKey(left, right);
    const grown = new Set<number>();
    for (const word of this.#wordsWith.get(pair) ?? []) {
      const old = word.ids;
      const { ids, first, last } = replacePair(old, left, right, merged);
      if (first < 0) continue;
      // Only the pairs from one before the first replacement to one after the last have changed.
      const behind = old.length - 1 - last;
      this.#count(word, first - 1, last + 1, -1);
      word.ids = ids;
      this.#count(word, first - 1, ids.length - behind, 1);
      this.#tokens -= word.count * (old.length - ids.length);
      for (let i = Math.max(first - 1, 0); i < Math.min(ids.length - behind, ids.length - 1); i++)
        if (ids[i] === merged || ids[i + 1] === merged) grown.add(pairKey(ids[i], ids[i + 1]));
    }
    this.#wordsWith.delete(pair);
    return grown;
  }

  /** Counts (or discounts) the pairs of a word that start at `from` and lie before `end`. */
  #count(word: Word, from: number, end: number, sign: 1 | -1): void {
    const { ids, count } = word;
    for (let i = Math.max(from, 0); i < Math.min(end, ids.length - 1); i++) {
      const pair = pairKey(ids[i], ids[i + 1]);
      const total = (this.#pairCounts.get(pair) ?? 0) + sign * count;
      if (total === 0) this.#pairCounts.delete(pair);
      else this.#pairCounts.set(pair, total);
      if (sign < 0) continue;
      const holders = this.#wordsWith.get(pair);
      if (holders) holders.add(word);
      else this.#wordsWith.set(pair, new Set([word]));
    }
  }
}

/** The ids with each such pair replaced, and where in the old ids the first and last one lay. */
function replacePair(
  old: readonly number[],
  left: number,
  right: number,
  merged: number,
): { ids: number[]; first: number; last: number } {
  const ids: number[] = [];
  let first = -1;
  let last = -1;
  for (let i = 0; i < old.length; i++) {
    if (old[i] === left && old[i + 1] === right) {
      if (first < 0) first = i;
      last = ++i;
      ids.push(merged);
    } else ids.push(old[i]);
  }
  return { ids, first, last };
}
