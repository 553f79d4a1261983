/**
 * The stock operations that models may use as they are: right on every backend, with right gradients.
 * Everything else goes through a kernel of its own.
 */
import { tf, type Tensor } from '../tf';
import { hasOwnKernel, runOwnKernel } from './own';
import { sumRows } from './sum-rows';

/** a + b, broadcast. A number is a constant. */
export const add = <T extends Tensor>(a: T, b: Tensor | number): T => tf.add(a, b) as T;

/** The first rows of a matrix: [rows, width] → [count, width]. */
export const firstRows = (x: Tensor, count: number): tf.Tensor2D =>
  tf.slice(x as tf.Tensor2D, [0, 0], [count, x.shape[1]!]);

/**
 * Adds the same rows to every element of a batch.
 *
 * @param x [batch · time, width]
 * @param rows [time, width]
 * @returns [batch · time, width]
 */
export function addToEach(x: Tensor, rows: Tensor): tf.Tensor2D {
  const shape = x.shape as [number, number];
  const folded: [number, number] = [x.size / rows.size, rows.size];
  return tf.customGrad((...args) => {
    const [a, b] = args as [Tensor, Tensor];
    return {
      value: hasOwnKernel('AddToEach')
        ? runOwnKernel<Tensor>('AddToEach', { x: a, rows: b })
        : tf.reshape(tf.add(tf.reshape(a, folded), tf.reshape(b, [1, rows.size])), shape),
      gradFunc: (dy: Tensor) => [
        dy.clone(),
        tf.reshape(sumRows(tf.reshape(dy, folded)), rows.shape),
      ],
    };
  })(x, rows) as tf.Tensor2D;
}
