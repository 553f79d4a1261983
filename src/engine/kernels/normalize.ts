import { tf, type Tensor } from '../tf';

/**
 * Each row divided by its Euclidean length: a point on the unit sphere. A row of zeros gives NaN, as
 * there is no direction in it.
 *
 * @param x [rows, width]
 * @returns [rows, width]
 */
export function normalize(x: Tensor): tf.Tensor2D {
  return tf.customGrad((...args) => {
    const [input, save] = args as [Tensor, tf.GradSaveFunc];
    const length = tf.sqrt(tf.sum(tf.mul(input, input), -1, true));
    const unit = tf.div(input, length);
    save([unit, length]);
    return {
      value: unit,
      gradFunc: (dy: Tensor, saved: Tensor[]) => {
        const [u, r] = saved;
        // Only what is at a right angle to the row can turn it.
        const along = tf.sum(tf.mul(dy, u), -1, true);
        return [tf.div(tf.sub(dy, tf.mul(u, along)), r)];
      },
    };
  })(x) as tf.Tensor2D;
}
