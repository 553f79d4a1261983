import type { Pixels } from '#charts';

interface Pictures {
  /** [count, size, size, 3] */
  pixels: Uint8Array;
  size: number;
}

/** One of them, [size, size, 3]. */
export const pictureAt = ({ pixels, size }: Pictures, at: number): Pixels =>
  pixels.subarray(at * size * size * 3, (at + 1) * size * size * 3);
