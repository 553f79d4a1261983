import { tf, type Tensor } from '../tf';
import { sumRows } from './sumRows';

/**
 * An affine map: y = x · w + b.
 *
 * @param x [rows, in]
 * @param weight [in, out] (the layout of GPT-2's `Conv1D`)
 * @param bias [out]
 * @returns [rows, out]
 */
export function linear(x: Tensor, weight: Tensor, bias: Tensor): tf.Tensor2D {
  return tf.customGrad((...args) => {
    const [input, w, b, save] = args as [tf.Tensor2D, tf.Tensor2D, Tensor, tf.GradSaveFunc];
    save([input, w]);
    return {
      value: tf.add(tf.matMul(input, w), b),
      gradFunc: (dy: Tensor, saved: Tensor[]) => {
        const [savedInput, savedWeight] = saved as tf.Tensor2D[];
        const gradient = dy as tf.Tensor2D;
        return [
          tf.matMul(gradient, savedWeight, false, true),
          tf.matMul(savedInput, gradient, true, false),
          sumRows(gradient),
        ];
      },
    };
  })(x, weight, bias) as tf.Tensor2D;
}

/**
 * A linear map by the transpose of a table: y = x · tableᵀ, as an output layer tied to the token
 * embedding needs it.
 *
 * @param x [rows, width]
 * @param table [outputs, width]
 * @returns [rows, outputs]
 */
export function unembed(x: Tensor, table: Tensor): tf.Tensor2D {
  return tf.matMul(x as tf.Tensor2D, table as tf.Tensor2D, false, true);
}
