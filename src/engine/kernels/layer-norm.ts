import { tf, type Tensor } from '../tf';
import { hasOwnKernel, runOwnKernel } from './own';
import { sumRows } from './sum-rows';

/**
 * Layer normalisation over the last axis (Ba et al. 2016, https://arxiv.org/abs/1607.06450):
 * y = (x − mean) / √(variance + ε) · gain + bias, with the population variance.
 *
 * @param x [rows, width]
 * @param gain [width]
 * @param bias [width]
 * @returns [rows, width]
 */
export function layerNorm(x: Tensor, gain: Tensor, bias: Tensor, epsilon = 1e-5): tf.Tensor2D {
  return (hasOwnKernel('LayerNorm') ? fused : composed)(x, gain, bias, epsilon);
}

type LayerNorm = (x: Tensor, gain: Tensor, bias: Tensor, epsilon: number) => tf.Tensor2D;

const fused: LayerNorm = (x, gain, bias, epsilon) =>
  tf.customGrad((...args) => {
    const [x, gain, bias, save] = args as [Tensor, Tensor, Tensor, tf.GradSaveFunc];
    const [y, stats] = runOwnKernel<Tensor[]>('LayerNorm', { x, gain, bias }, { epsilon });
    save([x, gain, stats]);
    return {
      value: y,
      gradFunc: (dy: Tensor, saved: Tensor[]) => {
        const [x, gain, stats] = saved;
        return runOwnKernel<Tensor[]>('LayerNormGrad', { dy, x, gain, stats });
      },
    };
  })(x, gain, bias) as tf.Tensor2D;

/** The same of stock operations. */
const composed: LayerNorm = (x, gain, bias, epsilon) =>
  tf.customGrad((...args) => {
    const [input, g, b, save] = args as [Tensor, Tensor, Tensor, tf.GradSaveFunc];
    const centred = tf.sub(input, tf.mean(input, -1, true));
    const variance = tf.mean(tf.mul(centred, centred), -1, true);
    const inverseDeviation = tf.rsqrt(tf.add(variance, epsilon));
    const normal = tf.mul(centred, inverseDeviation);
    save([normal, inverseDeviation, g]);
    return {
      value: tf.add(tf.mul(normal, g), b),
      gradFunc: (dy: Tensor, saved: Tensor[]) => {
        const [z, scale, savedGain] = saved;
        const dz = tf.mul(dy, savedGain);
        // The two means take out the directions along which x cannot move its own normal form.
        const inner = tf.mean(tf.mul(dz, z), -1, true);
        const dx = tf.mul(tf.sub(tf.sub(dz, tf.mean(dz, -1, true)), tf.mul(z, inner)), scale);
        return [dx, sumRows(tf.mul(dy, z)), sumRows(dy)];
      },
    };
  })(x, gain, bias) as tf.Tensor2D;
