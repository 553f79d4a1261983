import { tf, type Tensor } from '../tf';
import { fusedActivation } from './gelu';
import { hasOwnKernel } from './own';

const STEEPNESS = 1.702;

/**
 * QuickGELU, CLIP's approximation of GELU: x·σ(1.702·x)
 * (https://github.com/openai/CLIP, clip/model.py; Hendrycks & Gimpel 2016, §2).
 *
 * @param x any shape
 * @returns the same shape
 */
export function quickGelu<T extends Tensor>(x: T): T {
  return (hasOwnKernel('QuickGelu') ? fusedActivation(x, 'QuickGelu') : composed(x)) as T;
}

/** The same of stock operations. */
const composed = (x: Tensor): Tensor =>
  tf.customGrad((...args) => {
    const [input, save] = args as [Tensor, tf.GradSaveFunc];
    const gate = tf.sigmoid(tf.mul(input, STEEPNESS));
    save([input, gate]);
    return {
      value: tf.mul(input, gate),
      gradFunc: (dy: Tensor, saved: Tensor[]) => {
        const [z, s] = saved;
        // d/dx x·σ(kx) = σ·(1 + k·x·(1 − σ))
        const slope = tf.add(tf.mul(tf.mul(tf.mul(z, STEEPNESS), tf.sub(1, s)), s), s);
        return [tf.mul(dy, slope)];
      },
    };
  })(x);
