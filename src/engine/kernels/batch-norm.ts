import { tf, type Tensor } from '../tf';
import { hasOwnKernel, runOwnKernel } from './own';
import { sumRows } from './sum-rows';

/** What a batch normalisation has learned and remembered of its channels; each [channels]. */
export interface BatchNormState {
  gain: Tensor;
  bias: Tensor;
  mean: Tensor;
  variance: Tensor;
}

/**
 * Batch normalisation in use, not in training (Ioffe & Szegedy 2015, https://arxiv.org/abs/1502.03167):
 * y = (x − mean) / √(variance + ε) · gain + bias with the remembered mean and variance, which get no
 * gradient.
 *
 * @param x [..., channels]
 * @returns the same shape
 */
export function batchNorm<T extends Tensor>(x: T, state: BatchNormState, epsilon = 1e-5): T {
  return (hasOwnKernel('BatchNorm') ? fused : composed)(x, state, epsilon) as T;
}

type BatchNorm = (x: Tensor, state: BatchNormState, epsilon: number) => Tensor;

const fused: BatchNorm = (x, { gain, bias, mean, variance }, epsilon) =>
  tf.customGrad((...args) => {
    const [input, g, b, save] = args as [Tensor, Tensor, Tensor, tf.GradSaveFunc];
    save([input, g]);
    const inputs = { x: input, gain: g, bias: b, mean, variance };
    return {
      value: runOwnKernel<Tensor>('BatchNorm', inputs, { epsilon }),
      gradFunc: (dy: Tensor, [x, gain]: Tensor[]) =>
        runOwnKernel<Tensor[]>('BatchNormGrad', { dy, x, gain, mean, variance }, { epsilon }),
    };
  })(x, gain, bias);

/** The same of stock operations. */
const composed: BatchNorm = (x, state, epsilon) => {
  const channels = x.shape.at(-1)!;
  return tf.customGrad((...args) => {
    const [input, gain, bias, save] = args as [Tensor, Tensor, Tensor, tf.GradSaveFunc];
    const inverseDeviation = tf.rsqrt(tf.add(state.variance, epsilon));
    const normal = tf.mul(tf.sub(input, state.mean), inverseDeviation);
    save([normal, inverseDeviation, gain]);
    return {
      value: tf.add(tf.mul(normal, gain), bias),
      gradFunc: (dy: Tensor, saved: Tensor[]) => {
        const [z, scale, savedGain] = saved;
        const rows = (t: Tensor) => tf.reshape(t, [t.size / channels, channels]);
        return [
          tf.mul(dy, tf.mul(savedGain, scale)),
          sumRows(rows(tf.mul(dy, z))),
          sumRows(rows(dy)),
        ];
      },
    };
  })(x, state.gain, state.bias);
};
