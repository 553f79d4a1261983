import { tf, type Tensor } from '../tf';
import { assign } from './assign';
import type { BatchNormState } from './batch-norm';
import { sumRows } from './sum-rows';

/** How much of each new batch is remembered, as in PyTorch. */
const MOMENTUM = 0.1;

/**
 * Batch normalisation in training (Ioffe & Szegedy 2015, https://arxiv.org/abs/1502.03167): every channel
 * by its mean and variance over the batch, through which the gradient flows. What the layer remembers
 * for later moves a tenth of the way to this batch's, in place; its variance without bias, as in PyTorch.
 *
 * @param x [..., channels], at least two rows
 * @param state `mean` and `variance` are written to
 * @returns the same shape
 */
export function batchNormTraining<T extends Tensor>(
  x: T,
  { gain, bias, mean, variance }: BatchNormState,
  epsilon = 1e-5,
): T {
  const channels = x.shape.at(-1)!;
  const count = x.size / channels;
  const asRows = (t: Tensor) => tf.reshape(t, [count, channels]);
  return tf.customGrad((...args) => {
    const [input, g, b, save] = args as [Tensor, Tensor, Tensor, tf.GradSaveFunc];
    const rows = asRows(input);
    const middle = tf.mul(sumRows(rows), 1 / count);
    const centred = tf.sub(rows, middle);
    const squares = sumRows(tf.mul(centred, centred));
    const inverse = tf.rsqrt(tf.add(tf.mul(squares, 1 / count), epsilon));
    const normal = tf.mul(centred, inverse);
    remember(mean, middle);
    remember(variance, tf.mul(squares, 1 / (count - 1)));
    save([normal, inverse, g]);
    return {
      value: tf.reshape(tf.add(tf.mul(normal, g), b), x.shape),
      gradFunc: (dy: Tensor, saved: Tensor[]) => {
        const [z, scale, savedGain] = saved;
        const slope = asRows(dy);
        const [dGain, dBias] = [sumRows(tf.mul(slope, z)), sumRows(slope)];
        // Neither a shift nor a stretch of all rows changes what comes out.
        const own = tf.mul(tf.add(tf.mul(z, dGain), dBias), 1 / count);
        const dx = tf.mul(tf.sub(slope, own), tf.mul(savedGain, scale));
        return [tf.reshape(dx, x.shape), dGain, dBias];
      },
    };
  })(x, gain, bias) as T;
}

const remember = (state: Tensor, batch: Tensor) =>
  assign(state, tf.add(tf.mul(state, 1 - MOMENTUM), tf.mul(batch, MOMENTUM)));
