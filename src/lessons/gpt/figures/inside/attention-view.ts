import type { ProbeResult } from '#training/client';

type AttentionResult = ProbeResult<'gpt', 'attention'>;

/**
 * The weights of one head, with nothing (NaN) where the text has not grown to yet or where all
 * weights of the future are 0 by the mask.
 * @param shown how many rows are revealed
 * @returns row-major [time, time]
 */
export function headWeights(
  { tokens, heads, weights }: AttentionResult,
  layer: number,
  head: number,
  shown: number,
  causal: boolean,
): Float32Array {
  const time = tokens.length;
  const from = (layer * heads + head) * time * time;
  return weights
    .subarray(from, from + time * time)
    .map((weight, at) => (isShown(Math.floor(at / time), at % time, shown, causal) ? weight : NaN));
}

/** True if this cell of a map is drawn: its row is revealed and its key not covered by the mask. */
export function isShown(row: number, column: number, shown: number, causal: boolean): boolean {
  return row < shown && column < shown && (!causal || column <= row);
}
