import { tf, type Tensor } from '../tf';

/**
 * Rows of zeros with a one at each index, as floats. Neither stock way is right everywhere: on WebGPU a
 * cast from int32 only relabels the buffer, and on WebAssembly `oneHot` writes integers whatever type
 * it is asked for.
 *
 * @param indices int32 [count]
 * @returns float32 [count, depth]
 */
export function oneHot(indices: Tensor, depth: number): tf.Tensor2D {
  const classes = tf.cast(indices, 'int32');
  // The stock operation wants two classes at least.
  if (depth < 2)
    return tf.slice(oneHot(indices, 2), [0, 0], [indices.shape[0]!, depth]) as tf.Tensor2D;
  return (
    tf.getBackend() === 'webgpu'
      ? tf.oneHot(classes, depth, 1, 0, 'float32')
      : tf.cast(tf.oneHot(classes, depth), 'float32')
  ) as tf.Tensor2D;
}
