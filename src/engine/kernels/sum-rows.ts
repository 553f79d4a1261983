import { tf, type Tensor } from '../tf';
import { constant } from './constants';
import { hasOwnKernel, runOwnKernel } from './own';

/**
 * Sum over the rows of a matrix. The composed twin is a product with a row of ones: one operation on the
 * matrix product that every backend has, where a stock sum over the first axis transposes first.
 *
 * @param x [rows, columns]
 * @returns [columns]
 */
export function sumRows(x: Tensor): tf.Tensor1D {
  if (hasOwnKernel('SumRows')) return runOwnKernel<tf.Tensor1D>('SumRows', { x });
  const [rows, columns] = x.shape as [number, number];
  const ones = constant(`ones ${rows}`, () => tf.ones([1, rows]) as tf.Tensor2D);
  return tf.reshape(tf.matMul(ones, x as tf.Tensor2D), [columns]);
}
