import { tf, type Tensor } from '../tf';
import { oneHot } from './one-hot';
import { hasOwnKernel, runOwnKernel } from './own';

/**
 * Rows of a table by index. The gradient adds the rows back in a fixed order, so that it is the same
 * to the bit every time (the stock WebGPU scatter uses atomics, whose order is not fixed).
 *
 * @param table [rows, width]
 * @param indices int32, any shape with `count` elements, each in [0, rows)
 * @returns [count, width]
 */
export function embedding(table: Tensor, indices: Tensor): tf.Tensor2D {
  const [rows] = table.shape as [number, number];
  const flat = tf.reshape(indices, [indices.size]);
  const own = hasOwnKernel('TakeRows');
  return tf.customGrad((...args) => {
    const [input, save] = args as [tf.Tensor2D, tf.GradSaveFunc];
    save([flat]);
    return {
      value: own
        ? runOwnKernel<tf.Tensor2D>('TakeRows', { table: input, indices: flat })
        : tf.gather(input, flat),
      gradFunc: (dy: Tensor, saved: Tensor[]) => {
        const [savedIndices] = saved;
        return [
          own
            ? runOwnKernel<tf.Tensor2D>('AddRows', { dy, indices: savedIndices }, { rows })
            : tf.matMul(oneHot(savedIndices, rows), dy as tf.Tensor2D, true, false),
        ];
      },
    };
  })(table) as tf.Tensor2D;
}
