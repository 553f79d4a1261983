import type { Tensor } from '#engine';
import { add, mul, sub } from '#engine/kernels';

/**
 * Classifier-free guidance (Ho & Salimans 2022, https://arxiv.org/abs/2207.12598): away from what the model
 * would predict without the caption. Scale 1 is the conditional prediction, 0 the unconditional.
 */
export const guide = (unconditional: Tensor, conditional: Tensor, scale: number): Tensor =>
  add(unconditional, mul(sub(conditional, unconditional), scale));
