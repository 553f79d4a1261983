import { tf, type Tensor } from '../tf';

/**
 * Softmax over the last axis. On WebGPU the stock kernel turns NaN into 0 and so hides a diverged
 * model; there it is composed of operations that let NaN through.
 */
export function softmax<T extends Tensor>(x: T): T {
  if (tf.getBackend() !== 'webgpu') return tf.softmax(x);
  const exponentials = tf.exp(tf.sub(x, tf.max(x, -1, true)));
  return tf.div(exponentials, tf.sum(exponentials, -1, true)) as T;
}
