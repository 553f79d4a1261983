import { tf, type Tensor } from '../tf';

/**
 * Puts a row of its own before the rows of each element of a batch.
 *
 * @param first [batch, width]
 * @param rest [batch · time, width]
 * @returns [batch · (1 + time), width]
 */
export function prependToEach(first: Tensor, rest: Tensor): tf.Tensor2D {
  const [batch, width] = first.shape as [number, number];
  const time = rest.shape[0] / batch;
  return tf.customGrad((...args) => {
    const [a, b] = args as [Tensor, Tensor];
    const joined = tf.concat(
      [tf.reshape(a, [batch, 1, width]), tf.reshape(b, [batch, time, width])],
      1,
    );
    return {
      value: tf.reshape(joined, [batch * (1 + time), width]),
      gradFunc: (dy: Tensor) => {
        const parts = tf.split(tf.reshape(dy, [batch, 1 + time, width]), [1, time], 1);
        return [tf.reshape(parts[0], first.shape), tf.reshape(parts[1], rest.shape)];
      },
    };
  })(first, rest) as tf.Tensor2D;
}
