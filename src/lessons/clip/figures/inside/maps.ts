import type { ProbeResult } from '#training/client';

type LookPictureResult = ProbeResult<'clip', 'lookPicture'>;

/** What one token of one head looks at: [grid²] over the patches, and what it leaves to the class token. */
export interface AttentionMap {
  patches: Float32Array;
  itself: number;
}

/**
 * @param query 0 is the class token, 1 the first patch
 * @returns [layers][heads]
 */
export function attentionMaps(result: LookPictureResult, query: number): AttentionMap[][] {
  const { attention, layers, heads, grid } = result;
  const time = 1 + grid * grid;
  return Array.from({ length: layers }, (_, layer) =>
    Array.from({ length: heads }, (_, head) => {
      const row = ((layer * heads + head) * time + query) * time;
      return { patches: attention.subarray(row + 1, row + time), itself: attention[row] };
    }),
  );
}

/** Of the attention pool, a map a head; its query is the mean of all places. */
export function poolMaps({ pool, heads, grid }: LookPictureResult): AttentionMap[] {
  const time = 1 + grid * grid;
  if (pool.length === 0) return [];
  return Array.from({ length: heads }, (_, head) => ({
    patches: pool.subarray(head * time + 1, (head + 1) * time),
    itself: pool[head * time],
  }));
}
