import { tf, type Tensor } from '../tf';

export interface HeadsLayout {
  batch: number;
  time: number;
  heads: number;
  /** Number of tensors packed side by side in a row: 3 for q, k, v. */
  parts: number;
}

/**
 * Splits packed rows into heads.
 *
 * @param x [batch · time, parts · heads · size]
 * @returns `parts` tensors [batch, heads, time, size]
 */
export function toHeads(x: Tensor, layout: HeadsLayout): tf.Tensor4D[] {
  const { batch, time, heads, parts } = layout;
  const size = x.shape[1]! / (parts * heads);
  return tf
    .split(x, parts, 1)
    .map((part) => tf.transpose(tf.reshape(part, [batch, time, heads, size]), [0, 2, 1, 3]));
}

/**
 * The inverse of `toHeads`.
 *
 * @param parts tensors [batch, heads, time, size]
 * @returns [batch · time, parts · heads · size]
 */
export function fromHeads(parts: Tensor[], layout: HeadsLayout): tf.Tensor2D {
  const { batch, time, heads } = layout;
  const rows = parts.map((part) =>
    tf.reshape(tf.transpose(part, [0, 2, 1, 3]), [batch * time, heads * part.shape[3]!]),
  );
  return (rows.length === 1 ? rows[0] : tf.concat(rows, 1)) as tf.Tensor2D;
}
