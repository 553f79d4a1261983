import { tf, type Tensor } from '../tf';
import { hasOwnKernel, runOwnKernel } from './own';

/** Softmax over the last axis. NaN shows, which the stock WebGPU kernel turns into 0. */
export const softmax = <T extends Tensor>(x: T): T =>
  (hasOwnKernel('SoftmaxRows') ? fused(x, false) : composed(x)) as T;

/** The logarithm of the softmax over the last axis. */
export const logSoftmax = <T extends Tensor>(x: T): T =>
  hasOwnKernel('SoftmaxRows') ? (fused(x, true) as T) : tf.logSoftmax(x);

const fused = (x: Tensor, log: boolean): Tensor =>
  tf.customGrad((...args) => {
    const [input, save] = args as [Tensor, tf.GradSaveFunc];
    const y = runOwnKernel<Tensor>('SoftmaxRows', { x: input }, { log });
    save([y]);
    return {
      value: y,
      gradFunc: (dy: Tensor, [saved]: Tensor[]) =>
        runOwnKernel<Tensor>('SoftmaxRowsGrad', { dy, y: saved }, { log }),
    };
  })(x);

/** On WebGPU of operations that let NaN through. */
function composed(x: Tensor): Tensor {
  if (tf.getBackend() !== 'webgpu') return tf.softmax(x);
  const exponentials = tf.exp(tf.sub(x, tf.max(x, -1, true)));
  return tf.div(exponentials, tf.sum(exponentials, -1, true));
}
