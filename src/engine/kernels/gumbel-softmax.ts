import { tf, type Tensor } from '../tf';
import { constant } from './constants';
import { oneHot } from './one-hot';
import { hasOwnKernel, runOwnKernel } from './own';
import { softmax } from './softmax';

/**
 * A draw from a categorical distribution that gradients can pass through (Jang et al. 2017,
 * https://arxiv.org/abs/1611.01144; Maddison et al. 2017): y = softmax((logits + g) / τ). Where the largest
 * entry lies depends on the noise alone, and is a true draw; τ says how much of the others is mixed in.
 *
 * @param logits [..., K]
 * @param noise g = −ln(−ln u), u uniform, the same shape; gets no gradient
 * @param temperature τ > 0: a scalar where it changes from step to step, or a number
 * @param hard true: a one at the largest entry and zeros elsewhere, with the gradient of the soft value
 * ("straight-through")
 * @returns the same shape; the last axis sums to 1
 */
export function gumbelSoftmax<T extends Tensor>(
  logits: T,
  noise: Tensor,
  temperature: Tensor | number,
  hard = false,
): T {
  const tau =
    typeof temperature === 'number'
      ? constant(`scalar ${temperature}`, () => tf.scalar(temperature))
      : temperature;
  return (hasOwnKernel('GumbelSoftmax') ? fused : composed)(logits, noise, tau, hard) as T;
}

type GumbelSoftmax = (logits: Tensor, noise: Tensor, tau: Tensor, hard: boolean) => Tensor;

const fused: GumbelSoftmax = (logits, noise, temperature, hard) =>
  tf.customGrad((...args) => {
    const [input, save] = args as [Tensor, tf.GradSaveFunc];
    const inputs = { logits: input, noise, temperature };
    const [soft, chosen] = runOwnKernel<Tensor[]>('GumbelSoftmax', inputs, { hard });
    save([soft, temperature]);
    return {
      value: hard ? chosen : soft,
      gradFunc: (dy: Tensor, [saved, tau]: Tensor[]) =>
        runOwnKernel<Tensor>('GumbelSoftmaxGrad', { dy, soft: saved, temperature: tau }),
    };
  })(logits);

/** The same of stock operations. */
const composed: GumbelSoftmax = (logits, noise, temperature, hard) =>
  tf.customGrad((...args) => {
    const [input, save] = args as [Tensor, tf.GradSaveFunc];
    const soft = softmax(tf.div(tf.add(input, noise), tf.reshape(temperature, [])));
    save([soft, temperature]);
    return {
      value: hard ? chosen(soft) : soft,
      gradFunc: (dy: Tensor, [y, tau]: Tensor[]) => {
        const along = tf.sum(tf.mul(dy, y), -1, true);
        return tf.div(tf.mul(y, tf.sub(dy, along)), tf.reshape(tau, []));
      },
    };
  })(logits);

/** One-hot at the largest entry. Zero times the soft value keeps a NaN in sight. */
function chosen(soft: Tensor): Tensor {
  const width = soft.shape.at(-1)!;
  const winner = tf.reshape(tf.argMax(soft, -1), [soft.size / width]);
  return tf.add(tf.reshape(oneHot(winner, width), soft.shape), tf.mul(soft, 0));
}
