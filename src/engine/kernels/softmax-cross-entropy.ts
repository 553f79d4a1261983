import { tf, type Scalar, type Tensor } from '../tf';
import { oneHot } from './one-hot';
import { hasOwnKernel, runOwnKernel } from './own';
import { weightedMean } from './weighted-mean';

/**
 * Mean negative log-likelihood of the target tokens, in nats: Σ wᵢ·(−log softmax(logitsᵢ)[targetᵢ]) / Σ wᵢ.
 *
 * @param logits [rows, vocabulary]
 * @param targets int32 [rows], each in [0, vocabulary)
 * @param weights [rows], 0 for tokens that do not count; default: all count
 * @returns scalar
 */
export function softmaxCrossEntropy(logits: Tensor, targets: Tensor, weights?: Tensor): Scalar {
  const flat = tf.reshape(targets, [logits.shape[0]!]);
  return (hasOwnKernel('SoftmaxCrossEntropy') ? fused : composed)(logits, flat, weights);
}

type CrossEntropy = (logits: Tensor, targets: Tensor, weights?: Tensor) => Scalar;

const fused: CrossEntropy = (logits, targets, weights) =>
  tf.customGrad((...args) => {
    const [input, save] = args as [Tensor, tf.GradSaveFunc];
    const rows = { logits: input, targets };
    // What the gradient needs is the kernel's to choose: WebAssembly remembers dloss/dlogits of each row.
    const [losses, remembered] = runOwnKernel<Tensor[]>('SoftmaxCrossEntropy', rows);
    const { mean, total } = weightedMean(losses, weights);
    save([input, remembered, total]);
    return {
      value: mean,
      gradFunc: (dy: Tensor, saved: Tensor[]) => {
        const [savedLogits, savedRemembered, savedTotal] = saved;
        if (!hasOwnKernel('SoftmaxCrossEntropyGrad')) {
          const scale = tf.div(dy, savedTotal);
          const share = weights ? tf.mul(tf.reshape(weights, [weights.size, 1]), scale) : scale;
          return [tf.mul(savedRemembered, share)];
        }
        const given = { dy, logits: savedLogits, targets, total: savedTotal };
        return [
          runOwnKernel<Tensor>('SoftmaxCrossEntropyGrad', {
            ...given,
            remembered: savedRemembered,
            ...(weights && { weights }),
          }),
        ];
      },
    };
  })(logits) as Scalar;

/** The same of stock operations. */
const composed: CrossEntropy = (logits, targets, weights) => {
  const [rows, vocabulary] = logits.shape as [number, number];
  return tf.customGrad((...args) => {
    const [input, save] = args as [tf.Tensor2D, tf.GradSaveFunc];
    const logProbabilities = tf.logSoftmax(input);
    const wanted = oneHot(targets, vocabulary);
    // Each row's share of the mean: [rows, 1].
    const share = weights
      ? tf.reshape(tf.div(weights, tf.sum(weights)), [rows, 1])
      : tf.fill([rows, 1], 1 / rows);
    save([logProbabilities, wanted, share]);
    return {
      // Chosen, not multiplied by 0 and 1: a logit of −∞ is legal where it is not the target.
      value: tf.neg(
        tf.sum(
          tf.mul(tf.where(tf.greater(wanted, 0), logProbabilities, tf.zerosLike(wanted)), share),
        ),
      ),
      gradFunc: (dy: Tensor, saved: Tensor[]) => {
        const [logP, target, rowShare] = saved;
        return [tf.mul(tf.sub(tf.exp(logP), target), tf.mul(rowShare, dy))];
      },
    };
  })(logits) as Scalar;
};
