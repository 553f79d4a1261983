import { tf, type Tensor } from '../tf';
import { hasOwnKernel, runOwnKernel } from './own';
import { sumRows } from './sum-rows';

/**
 * Group normalisation (Wu & He 2018, https://arxiv.org/abs/1803.08494): the channels of each image are cut
 * into groups, and every group is normalised over its channels and all pixels:
 * y = (x − mean) / √(variance + ε) · gain + bias, with the population variance.
 *
 * @param x [batch, ..., channels]
 * @param groups how many; divides the number of channels
 * @param gain [channels]
 * @param bias [channels]
 * @returns the same shape as x
 * @throws RangeError if the channels cannot be cut so
 */
export function groupNorm<T extends Tensor>(
  x: T,
  groups: number,
  gain: Tensor,
  bias: Tensor,
  epsilon = 1e-5,
): T {
  const channels = x.shape.at(-1)!;
  if (channels % groups !== 0)
    throw new RangeError(`${channels} channels cannot be cut into ${groups} equal groups.`);
  const attributes = { groups, epsilon };
  return (hasOwnKernel('GroupNorm') ? fused : composed)(x, gain, bias, attributes) as T;
}

interface Attributes {
  groups: number;
  epsilon: number;
}

type GroupNorm = (x: Tensor, gain: Tensor, bias: Tensor, attributes: Attributes) => Tensor;

const fused: GroupNorm = (x, gain, bias, attributes) =>
  tf.customGrad((...args) => {
    const [input, g, b, save] = args as [Tensor, Tensor, Tensor, tf.GradSaveFunc];
    const inputs = { x: input, gain: g, bias: b };
    const [y, stats] = runOwnKernel<Tensor[]>('GroupNorm', inputs, attributes);
    save([input, g, stats]);
    return {
      value: y,
      gradFunc: (dy: Tensor, saved: Tensor[]) => {
        const [x, gain, stats] = saved;
        return runOwnKernel<Tensor[]>('GroupNormGrad', { dy, x, gain, stats }, attributes);
      },
    };
  })(x, gain, bias);

/** The same of stock operations. */
const composed: GroupNorm = (x, gain, bias, { groups, epsilon }) => {
  const channels = x.shape.at(-1)!;
  const split = [x.shape[0], x.size / x.shape[0] / channels, groups, channels / groups];
  const meanOfGroup = (t: Tensor) => tf.mean(t, [1, 3], true);
  return tf.customGrad((...args) => {
    const [input, g, b, save] = args as [Tensor, Tensor, Tensor, tf.GradSaveFunc];
    const grouped = tf.reshape(input, split);
    const centred = tf.sub(grouped, meanOfGroup(grouped));
    const inverseDeviation = tf.rsqrt(tf.add(meanOfGroup(tf.mul(centred, centred)), epsilon));
    const normal = tf.mul(centred, inverseDeviation);
    save([normal, inverseDeviation, g]);
    return {
      value: tf.add(tf.mul(tf.reshape(normal, x.shape), g), b),
      gradFunc: (dy: Tensor, saved: Tensor[]) => {
        const [z, scale, savedGain] = saved;
        const rows = (t: Tensor) => tf.reshape(t, [x.size / channels, channels]);
        const dz = tf.reshape(tf.mul(dy, savedGain), split);
        // The two means take out the directions along which x cannot move its own normal form.
        const along = tf.mul(z, meanOfGroup(tf.mul(dz, z)));
        const dx = tf.mul(tf.sub(tf.sub(dz, meanOfGroup(dz)), along), scale);
        return [tf.reshape(dx, x.shape), sumRows(tf.mul(rows(dy), rows(z))), sumRows(rows(dy))];
      },
    };
  })(x, gain, bias);
};
