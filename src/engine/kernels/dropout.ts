import { tf, type Tensor } from '../tf';
import { uniformNoise } from './noise';
import { hasOwnKernel, runOwnKernel } from './own';

/**
 * Dropout (Srivastava et al. 2014): each value is 0 with probability `rate`, else divided by 1 − rate. A
 * kernel of ours draws the same numbers again for the gradient and keeps no mask.
 *
 * @param x any shape
 * @param rate in [0, 1)
 * @param key int32 [3], from `RandomStream.slot(step)`; values whose uniform number is below `rate` go
 * @returns the same shape
 * @throws RangeError if the rate is not in [0, 1)
 */
export function dropout<T extends Tensor>(x: T, rate: number, key: Tensor): T {
  if (!(rate >= 0 && rate < 1))
    throw new RangeError(`The dropout rate ${rate} is not in [0, 1): 0.1 drops a tenth.`);
  if (rate === 0) return x.clone();
  return (hasOwnKernel('Dropout') ? fused : composed)(x, rate, key) as T;
}

type Dropout = (x: Tensor, rate: number, key: Tensor) => Tensor;

const fused: Dropout = (x, rate, key) =>
  tf.customGrad((...args) => {
    const [input] = args as [Tensor];
    return {
      value: runOwnKernel<Tensor>('Dropout', { x: input, key }, { rate }),
      gradFunc: (dy: Tensor) => runOwnKernel<Tensor>('Dropout', { x: dy, key }, { rate }),
    };
  })(x);

/** The same of stock operations. */
const composed: Dropout = (x, rate, key) => {
  const uniform = uniformNoise(key, x.shape);
  const kept = tf.cast(tf.greaterEqual(uniform, rate), 'float32');
  return tf.mul(x, tf.div(kept, 1 - rate));
};
