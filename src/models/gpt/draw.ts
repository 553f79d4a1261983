import { tf, type Tensor } from '#engine';
import { add, div } from '#engine/kernels';

export interface DrawOptions {
  /** Standard Gumbel numbers of the logits' shape; null takes the most probable token. */
  noise: Tensor | null;
  /** What logits are divided by before the draw. @default 1 */
  temperature?: number;
  /** Draws from the most probable `topK` tokens alone; 0 draws from all. @default 0 */
  topK?: number;
}

/**
 * Draws a token for each row, on the device. The Gumbel trick makes arg max a draw: arg max(log p + g) is
 * distributed as p.
 *
 * @param logits [rows, vocabulary]
 * @returns int32 [rows]
 */
export function drawTokens(
  logits: Tensor,
  { noise, temperature = 1, topK = 0 }: DrawOptions,
): Tensor {
  return tf.argMax(noise ? add(kept(div(logits, temperature), topK), noise) : logits, 1);
}

/** Sends all but the `k` largest logits of a row far down. */
function kept(logits: Tensor, k: number): Tensor {
  if (k === 0 || k >= logits.shape[1]!) return logits;
  const least = tf.min(tf.topk(logits, k).values, 1, true);
  const low = tf.less(logits, least);
  return tf.where(low, tf.fill(logits.shape, -1e9), logits);
}
