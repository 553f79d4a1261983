import type { ProbeResult } from '#training/client';

type HeadResult = ProbeResult<'gpt', 'head'>;

/** One query of a head with one of the keys that it is compared with. */
interface HeadTerm {
  token: string;
  position: number;
  k: Float32Array;
  v: Float32Array;
  product: number;
  /** product / √size */
  scaled: number;
  /** False where the mask covers this key. */
  allowed: boolean;
  /** e^(scaled − largest allowed); 0 where masked. */
  exponential: number;
  weight: number;
}

export interface HeadRow {
  query: number;
  size: number;
  q: Float32Array;
  terms: HeadTerm[];
  /** The largest score that is allowed: subtracted before the exponential, which changes no weight. */
  largest: number;
  /** Of all exponentials. */
  sum: number;
  mixed: Float32Array;
}

/**
 * Everything that one position of a head computes, in the order in which it does.
 * @param query position that reads, 0-based
 */
export function headRow(head: HeadResult, query: number): HeadRow {
  const { size, causal } = head;
  const time = head.tokens.length;
  const vector = (all: Float32Array, at: number) => all.subarray(at * size, (at + 1) * size);
  const allowed = (key: number) => !causal || key <= query;
  const scores = Array.from(head.scores.subarray(query * time, (query + 1) * time));
  const largest = Math.max(...scores.filter((_, key) => allowed(key)));
  const terms = head.tokens.map((token, key) => ({
    token,
    position: key,
    k: vector(head.k, key),
    v: vector(head.v, key),
    product: head.products[query * time + key]!,
    scaled: scores[key]!,
    allowed: allowed(key),
    exponential: allowed(key) ? Math.exp(scores[key]! - largest) : 0,
    weight: head.weights[query * time + key]!,
  }));
  const sum = terms.reduce((all, { exponential }) => all + exponential, 0);
  const { q, mixed } = { q: vector(head.q, query), mixed: vector(head.mixed, query) };
  return { query, size, q, terms, largest, sum, mixed };
}
