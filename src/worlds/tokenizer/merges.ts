import { Heap } from './heap';

/** Two neighbouring tokens that become one. Earlier merges of a list go first. */
export interface Merge {
  left: number;
  right: number;
  merged: number;
}

/** Largest vocabulary; keeps a pair of ids, and a rank beside a position, exact in a double. */
export const MAXIMUM_VOCABULARY = 2 ** 20;

/** One number for a pair of ids. */
export function pairKey(left: number, right: number): number {
  return left * MAXIMUM_VOCABULARY + right;
}

const POSITIONS = 2 ** 32;

/**
 * Applies merges to the tokens of one piece: always the earliest merge of the list that fits
 * anywhere, the leftmost place first (Sennrich et al. 2016, as GPT-2 does it). n tokens take
 * O(n log n), so that a piece of a million letters does not stall the page.
 */
export class Merger {
  readonly #ranks = new Map<number, number>();

  constructor(readonly merges: readonly Merge[]) {
    merges.forEach(({ left, right }, rank) => this.#ranks.set(pairKey(left, right), rank));
  }

  apply(tokens: ArrayLike<number>): number[] {
    const ids = Array.from(tokens);
    const next = ids.map((_, i) => i + 1);
    const previous = ids.map((_, i) => i - 1);
    const queue = new Heap<number>((a, b) => a < b);
    const offer = (at: number) => {
      const rank = this.#rankAt(ids, next, at);
      if (rank !== undefined) queue.push(rank * POSITIONS + at);
    };
    for (let at = 0; at < ids.length - 1; at++) offer(at);

    for (let top = queue.pop(); top !== undefined; top = queue.pop()) {
      const rank = Math.floor(top / POSITIONS);
      const at = top % POSITIONS;
      // An older offer: since then one of its two tokens was merged away.
      if (this.#rankAt(ids, next, at) !== rank) continue;
      const gone = next[at];
      ids[at] = this.merges[rank].merged;
      ids[gone] = -1;
      next[at] = next[gone];
      if (next[gone] < ids.length) previous[next[gone]] = at;
      if (previous[at] >= 0) offer(previous[at]);
      offer(at);
    }
    return ids.filter((id) => id >= 0);
  }

  #rankAt(ids: readonly number[], next: readonly number[], at: number): number | undefined {
    if (ids[at] < 0 || next[at] >= ids.length) return undefined;
    return this.#ranks.get(pairKey(ids[at], ids[next[at]]));
  }
}
