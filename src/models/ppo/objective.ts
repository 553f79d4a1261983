import type { Scalar } from '#engine';
import { add, mul } from '#engine/kernels';

export interface Mix {
  /** Weight of the value loss; 0.1 where policy and value share a trunk. */
  value: number;
  /** γ: weight of the pretraining loss. 0 is PPO, above it PPO-ptx. */
  pretraining: number;
}

/**
 * The whole loss of RLHF (InstructGPT, eq. 2, as a loss): L = Lπ + c·Lⱽ + γ·L_pretraining. One sum and one
 * step: Adam would take away the weight of a loss that is stepped on by itself.
 *
 * @param pretraining mean −log p of pretraining text, in nats per token; null for none
 */
export function rlhfLoss(
  policy: Scalar,
  value: Scalar,
  pretraining: Scalar | null,
  mix: Mix,
): Scalar {
  const ppo = add(policy, mul(value, mix.value));
  return pretraining ? add(ppo, mul(pretraining, mix.pretraining)) : ppo;
}
