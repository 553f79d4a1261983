import { tf, type Scalar, type Tensor } from '#engine';
import { constant, matMul, meanAll, neg, softplus } from '#engine/kernels';

/**
 * The ranking loss (InstructGPT, eq. 1). A labeller has put K responses to a prompt in order; each of the
 * K·(K − 1)/2 pairs should show in the rewards: the better response w above the worse l.
 *
 *   L = mean over pairs of −log σ(r_w − r_l)
 *
 * All pairs of a prompt count together, since they are not independent; pair by pair a model overfits.
 * Equal rewards give ln 2.
 *
 * @param rewards [prompts, K], in each row from best to worst; K ≥ 2
 */
export function rankingLoss(rewards: Tensor): Scalar {
  const margins = matMul(rewards, pairDifferences(rewards.shape[1]!));
  return meanAll(softplus(neg(margins)));
}

/** A column a pair: +1 at the better, −1 at the worse. [K, K·(K − 1)/2] */
function pairDifferences(count: number): tf.Tensor2D {
  return constant(`pairs ${count}`, () => {
    const columns: number[][] = [];
    for (let better = 0; better < count; better++)
      for (let worse = better + 1; worse < count; worse++)
        columns.push(
          Array.from({ length: count }, (_, i) => (i === better ? 1 : i === worse ? -1 : 0)),
        );
    return tf.transpose(tf.tensor2d(columns));
  });
}
