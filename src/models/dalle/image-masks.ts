/**
 * DALL·E's sparse masks (Ramesh et al. 2021, https://arxiv.org/abs/2102.12092, figure 11): text, then a
 * grid of image tokens row by row. Text is causal, an image token sees all text, and of the image
 * before it only a part. All three reach around the grid's edges, as the paper's figure shows.
 */
import type { Mask } from '#engine/kernels';

export interface ImageSequence {
  /** Number of text positions, which come first. */
  text: number;
  /** Columns of the grid. */
  width: number;
}

/** A causal mask that within the image allows the distances back that `sees` allows. */
function imageMask(name: string, { text, width }: ImageSequence, sees: (back: number) => boolean) {
  return {
    name: `${name} ${text} ${width}`,
    allows: (query: number, key: number) =>
      key <= query && (key < text || (query >= text && sees(query - key))),
  };
}

/** An image token sees itself and the last `width` tokens, so back to its own column one row above. */
export const rowMask = (sequence: ImageSequence): Mask =>
  imageMask('row', sequence, (back) => back <= sequence.width);

/** An image token sees itself and what is above it. */
export function columnMask(sequence: ImageSequence): Mask {
  const { text, width } = sequence;
  return {
    ...imageMask('column', sequence, (back) => back % width === 0),
    order: (length) => {
      const place = (i: number) => (i < text ? -1 : (i - text) % width);
      return [...Array(length).keys()].sort((a, b) => place(a) - place(b) || a - b);
    },
  };
}

/**
 * An image token sees the part that came before it of the window of `size` × `size` tokens around it.
 *
 * @param size odd; the paper's last layer has 11
 */
export function convolutionMask(sequence: ImageSequence, size: number): Mask {
  const { width } = sequence;
  const reach = (size - 1) / 2;
  const sees = (back: number) => {
    for (let up = 0; up <= reach; up++) {
      const aside = back - up * width;
      if (Math.abs(aside) <= reach && (up > 0 || aside >= 0)) return true;
    }
    return false;
  };
  return imageMask(`convolution ${size}`, sequence, sees);
}

/**
 * An image token sees itself and what is left of it in its own row: an axial mask, as many
 * reimplementations have it. With the column's, what is above and to the right stays out of reach.
 */
export function axialRowMask({ text, width }: ImageSequence): Mask {
  const row = (position: number) => Math.floor((position - text) / width);
  return {
    name: `axial row ${text} ${width}`,
    allows: (query, key) =>
      key <= query && (key < text || (query >= text && row(query) === row(key))),
  };
}
