import { tf, type Tensor } from '../tf';
import { constant } from './constants';
import { gatherRows } from './take-rows';

/**
 * Rows of a matrix in an order that is the same at every step. No gradient.
 *
 * @param x [rows, channels]
 * @param name under which the order is kept
 * @param order the row's number for each row of the result, −1 for a row of zeros
 * @returns [count, channels]
 */
export function pickRows(x: Tensor, name: string, order: () => number[]): tf.Tensor2D {
  const [rows, channels] = x.shape as [number, number];
  // The row after the last one is one of zeros.
  const indices = constant(name, () =>
    tf.tensor1d(
      Int32Array.from(order(), (row) => (row < 0 ? rows : row)),
      'int32',
    ),
  );
  const padded = tf.concat([x as tf.Tensor2D, tf.zeros([1, channels]) as tf.Tensor2D], 0);
  return gatherRows(padded, indices);
}
