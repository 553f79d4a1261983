/**
 * Layers of a Transformer in TensorFlow.js as its documentation teaches it: stock operations alone. `get`
 * gives a parameter by the name that Hugging Face gives it.
 */
import * as tf from '@tensorflow/tfjs-core';

export type Get = (name: string) => tf.Tensor;

export function layerNorm(get: Get, name: string, x: tf.Tensor, epsilon: number): tf.Tensor {
  const { mean, variance } = tf.moments(x, -1, true);
  const standard = tf.mul(tf.sub(x, mean), tf.rsqrt(tf.add(variance, epsilon)));
  return tf.add(tf.mul(standard, get(`${name}.weight`)), get(`${name}.bias`));
}

/** @param transposed whether the weight is [out, in] */
export const linear = (get: Get, name: string, x: tf.Tensor, transposed = false): tf.Tensor =>
  tf.add(tf.matMul(x, get(`${name}.weight`), false, transposed), get(`${name}.bias`));

export function gelu(x: tf.Tensor): tf.Tensor {
  const cubed = tf.mul(x, tf.mul(x, x));
  const inner = tf.mul(Math.sqrt(2 / Math.PI), tf.add(x, tf.mul(0.044715, cubed)));
  return tf.mul(tf.mul(0.5, x), tf.add(1, tf.tanh(inner)));
}

export const quickGelu = (x: tf.Tensor): tf.Tensor => tf.mul(x, tf.sigmoid(tf.mul(1.702, x)));

/** −10⁹ where a position would look ahead. [time, time] */
export const causal = (time: number): tf.Tensor =>
  tf.mul(tf.sub(1, tf.linalg.bandPart(tf.ones([time, time]), -1, 0)), -1e9);

export interface AttentionSizes {
  batch: number;
  time: number;
  heads: number;
  width: number;
  /** Added to the scores; null where everything sees everything. */
  mask: tf.Tensor | null;
}

/** @param parts queries, keys and values, each [batch · time, width] */
export function attention(
  parts: tf.Tensor[],
  { batch, time, heads, width, mask }: AttentionSizes,
): tf.Tensor {
  const depth = width / heads;
  const [q, k, v] = parts.map((part) =>
    tf.transpose(tf.reshape(part, [batch, time, heads, depth]), [0, 2, 1, 3]),
  );
  const scaled = tf.div(tf.matMul(q, k, false, true), Math.sqrt(depth));
  const mixed = tf.matMul(tf.softmax(mask ? tf.add(scaled, mask) : scaled), v);
  return tf.reshape(tf.transpose(mixed, [0, 2, 1, 3]), [batch * time, width]);
}
