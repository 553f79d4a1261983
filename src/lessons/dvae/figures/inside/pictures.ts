/** One of several pictures that lie end to end. @param values of each */
export const pictureAt = (all: Uint8Array, index: number, values: number): Uint8Array =>
  all.subarray(index * values, (index + 1) * values);

/** Codes by how often they come, most first; ties in order. */
export const byUse = (counts: readonly number[]): number[] =>
  counts.map((_, code) => code).sort((a, b) => counts[b]! - counts[a]! || a - b);
