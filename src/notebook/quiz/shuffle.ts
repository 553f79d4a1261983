/** A well mixed 32-bit number from a seed and a text (FNV-1a, then Murmur3's finaliser). */
function hash(seed: number, text: string): number {
  let h = (2166136261 ^ seed) >>> 0;
  for (const sign of text) h = Math.imul(h ^ sign.codePointAt(0)!, 16777619) >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * An order of `count` options for one question: for the same seed always the same.
 * @returns the original indices in the order to show them
 */
export function shuffled(count: number, seed: number, question: string): number[] {
  return Array.from({ length: count }, (_, index) => index).sort(
    (a, b) => hash(seed, `${question}/${a}`) - hash(seed, `${question}/${b}`),
  );
}
