/** Attention of stock operations, over heads: the twin of the kernels of ours, and their oracle. */
import { tf, type Tensor } from '../tf';
import { additiveMask, fullMask, hasBlindQueries, type Mask } from './masks';
import { softmax } from './softmax';

/** Each [batch, heads, positions, size]. */
export interface HeadTensors {
  q: tf.Tensor4D;
  k: tf.Tensor4D;
  v: tf.Tensor4D;
}

interface Visibility {
  mask: Mask;
  keyLengths?: Tensor;
}

/** Softmax of the scaled and masked scores: [batch, heads, queries, keys]. */
export function composedWeights({ q, k }: HeadTensors, visibility: Visibility): tf.Tensor4D {
  const { mask, keyLengths } = visibility;
  const [batch, , queries, size] = q.shape;
  const keys = k.shape[2];
  const scores: tf.Tensor4D = tf.mul(tf.matMul(q, k, false, true), 1 / Math.sqrt(size));
  if (mask === fullMask && !keyLengths) return softmax(scores);
  let forbidden: tf.Tensor4D = additiveMask(mask, queries, keys);
  if (keyLengths) {
    const there = tf.less(tf.range(0, keys, 1, 'int32'), tf.reshape(keyLengths, [batch, 1, 1, 1]));
    forbidden = tf.add(forbidden, tf.where(there, tf.scalar(0), tf.scalar(-1e9)));
  }
  const weights = softmax(tf.add<tf.Tensor4D>(scores, forbidden));
  if (!keyLengths && !hasBlindQueries(mask, queries, keys)) return weights;
  // A row in which nothing is allowed comes out of the softmax as if all were.
  return tf.mul(weights, tf.where(tf.less(forbidden, -1), tf.scalar(0), tf.scalar(1)));
}

/** → y [batch, heads, queries, size], and the weights that its gradient needs. */
export function composedAttention(heads: HeadTensors, visibility: Visibility) {
  const weights = composedWeights(heads, visibility);
  return { y: tf.matMul(weights, heads.v), weights };
}

/** → the gradients of q, k and v. */
export function composedAttentionGradient(
  { q, k, v, weights }: HeadTensors & { weights: tf.Tensor4D },
  dOut: tf.Tensor4D,
): Tensor[] {
  const dV = tf.matMul(weights, dOut, true, false);
  const slopes: tf.Tensor4D = tf.matMul(dOut, v, false, true);
  // Through the softmax: dS = P ∘ (dP − Σ_k dP ∘ P).
  const centred = tf.sub(slopes, tf.sum(tf.mul(slopes, weights), -1, true));
  const dScores: tf.Tensor4D = tf.mul(tf.mul(weights, centred), 1 / Math.sqrt(q.shape[3]));
  return [tf.matMul(dScores, k), tf.matMul(dScores, q, true, false), dV];
}
