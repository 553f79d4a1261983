import { tf, type Tensor } from '../tf';

/**
 * ln(1 + eˣ), which is −ln σ(−x), without overflow for large x: max(x, 0) + ln(1 + e^−|x|). Right to
 * about 1e-7 in absolute terms.
 *
 * @param x any shape
 * @returns the same shape
 */
export function softplus<T extends Tensor>(x: T): T {
  return tf.customGrad((...args) => {
    const [input, save] = args as [Tensor, tf.GradSaveFunc];
    save([input]);
    return {
      value: tf.add(tf.maximum(input, 0), tf.log1p(tf.exp(tf.neg(tf.abs(input))))),
      gradFunc: (dy: Tensor, [z]: Tensor[]) => [tf.mul(dy, tf.sigmoid(z))],
    };
  })(x) as T;
}
