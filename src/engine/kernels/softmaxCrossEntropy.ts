import { tf, type Scalar, type Tensor } from '../tf';
import { oneHot } from './oneHot';

/**
 * Mean negative log-likelihood of the target tokens, in nats: Σ wᵢ·(−log softmax(logitsᵢ)[targetᵢ]) / Σ wᵢ.
 *
 * @param logits [rows, vocabulary]
 * @param targets int32 [rows], each in [0, vocabulary)
 * @param weights [rows], 0 for tokens that do not count; default: all count
 * @returns scalar
 */
export function softmaxCrossEntropy(logits: Tensor, targets: Tensor, weights?: Tensor): Scalar {
  const [rows, vocabulary] = logits.shape as [number, number];
  return tf.customGrad((...args) => {
    const [input, save] = args as [tf.Tensor2D, tf.GradSaveFunc];
    const logProbabilities = tf.logSoftmax(input);
    const wanted = oneHot(tf.reshape(targets, [rows]), vocabulary);
    // Each row's share of the mean: [rows, 1].
    const share = weights
      ? tf.reshape(tf.div(weights, tf.sum(weights)), [rows, 1])
      : tf.fill([rows, 1], 1 / rows);
    save([logProbabilities, wanted, share]);
    return {
      value: tf.neg(tf.sum(tf.mul(tf.mul(logProbabilities, wanted), share))),
      gradFunc: (dy: Tensor, saved: Tensor[]) => {
        const [logP, target, rowShare] = saved;
        return [tf.mul(tf.sub(tf.exp(logP), target), tf.mul(rowShare, dy))];
      },
    };
  })(logits) as Scalar;
}
