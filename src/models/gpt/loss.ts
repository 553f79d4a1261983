import type { Scalar, Tensor } from '#engine';
import { softmaxCrossEntropy } from '#engine/kernels';
import type { Parameters } from '#engine/nn';
import type { GptConfig } from './config';
import { gpt } from './model';

/**
 * How badly the model predicts the next token, in nats per token: the mean of −log p(next | before).
 * A model that knows nothing says 1/V everywhere and scores ln V.
 *
 * @param inputs int32 [batch, time]
 * @param targets int32 [batch, time], the inputs shifted by one
 * @param weights [batch · time], 0 where a target does not count
 */
export function gptLoss(
  parameters: Parameters,
  config: GptConfig,
  inputs: Tensor,
  targets: Tensor,
  weights?: Tensor,
): Scalar {
  const logits = gpt(parameters, config, inputs);
  return softmaxCrossEntropy(logits, targets, weights);
}
