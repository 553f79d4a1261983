import type { Mask } from '#engine/kernels';

/**
 * Whose words can arrive where: after each layer, the positions from which something may have reached a
 * position, through any chain of positions that looked at each other.
 *
 * @param masks of the layers, the first one first
 * @param length positions of the sequence
 * @returns for each layer and position, the positions that reach it
 */
export function reach(masks: readonly Mask[], length: number): Set<number>[][] {
  const positions = [...Array(length).keys()];
  let reached = positions.map((i) => new Set([i]));
  return masks.map((mask) => {
    reached = positions.map((query) => {
      const now = new Set(reached[query]);
      for (const key of positions)
        if (mask.allows(query, key)) for (const from of reached[key]) now.add(from);
      return now;
    });
    return reached;
  });
}

/** Of all pairs of an image token and one not after it, the share in which the earlier reaches the later. */
export function reachedShare(reached: readonly Set<number>[], text: number): number {
  const image = reached.slice(text);
  const pairs = image.reduce(
    (sum, from) => sum + [...from].filter((position) => position >= text).length,
    0,
  );
  return (2 * pairs) / (image.length * (image.length + 1));
}
