import { tf, type Tensor } from '../tf';
import { hasOwnKernel, runOwnKernel } from './own';

const C = 0.044715;
const K = 2 * Math.sqrt(2 / Math.PI);

/** The argument of the sigmoid: 2·√(2/π)·(x + 0.044715·x³). */
const inner = (x: Tensor) => tf.mul(tf.mul(x, K), tf.add(tf.mul(tf.mul(x, x), C), 1));

/**
 * GELU in the tanh form of GPT-2 (`gelu_new`; Hendrycks & Gimpel 2016, https://arxiv.org/abs/1606.08415):
 * ½·x·(1 + tanh(√(2/π)·(x + 0.044715·x³))).
 *
 * Written with the sigmoid, since ½·(1 + tanh u) = σ(2u): on WebAssembly the sigmoid is vectorised and
 * 16 times faster than tanh. A NaN in x still shows, although σ hides it on WebGPU: the product with x
 * brings it back.
 *
 * @param x any shape
 * @returns the same shape
 */
export function gelu<T extends Tensor>(x: T): T {
  return (hasOwnKernel('Gelu') ? fusedActivation(x, 'Gelu') : composed(x)) as T;
}

/** An activation as one kernel, and its gradient as another of that name with `Grad`. */
export function fusedActivation(x: Tensor, kernel: 'Gelu' | 'QuickGelu'): Tensor {
  return tf.customGrad((...args) => {
    const [input, save] = args as [Tensor, tf.GradSaveFunc];
    save([input]);
    return {
      value: runOwnKernel<Tensor>(kernel, { x: input }),
      gradFunc: (dy: Tensor, [saved]: Tensor[]) =>
        runOwnKernel<Tensor>(`${kernel}Grad`, { dy, x: saved }),
    };
  })(x);
}

/** The same of stock operations. */
const composed = (x: Tensor): Tensor =>
  tf.customGrad((...args) => {
    const [input, save] = args as [Tensor, tf.GradSaveFunc];
    const gate = tf.sigmoid(inner(input));
    save([input, gate]);
    return {
      value: tf.mul(input, gate),
      gradFunc: (dy: Tensor, saved: Tensor[]) => {
        const [z, s] = saved;
        // d/dx x·σ(u) = σ + x·σ·(1 − σ)·u′, with u′ = K·(1 + 3·C·x²)
        const slope = tf.mul(tf.add(tf.mul(tf.mul(z, z), 3 * C), 1), K);
        const ramp = tf.mul(tf.mul(tf.mul(z, s), tf.sub(1, s)), slope);
        return [tf.mul(dy, tf.add(s, ramp))];
      },
    };
  })(x);
