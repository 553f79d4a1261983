import { tf, type Scalar, type Tensor } from '../tf';
import { hasOwnKernel, runOwnKernel } from './own';

/** A mean over vectors, and the sum of the weights that it was divided by. */
export interface WeightedMean {
  mean: Scalar;
  total: Scalar;
}

/**
 * Σ wᵢ·xᵢ / Σ wᵢ. No gradient: for operations that bring their own.
 *
 * @param x any shape
 * @param weights as many; default: all 1
 */
export function weightedMean(x: Tensor, weights?: Tensor): WeightedMean {
  if (hasOwnKernel('WeightedMean')) {
    const [mean, total] = runOwnKernel<Scalar[]>('WeightedMean', {
      x,
      ...(weights && { weights }),
    });
    return { mean, total };
  }
  if (!weights) return { mean: tf.mean(x), total: tf.scalar(x.size) };
  const total: Scalar = tf.sum(weights);
  return { mean: tf.div(tf.sum(tf.mul(x, tf.reshape(weights, x.shape))), total), total };
}
