import type { Tensor } from '#engine';
import { add, mul, sub } from '#engine/kernels';
import { discountedSum, next } from './shift';

export interface AdvantageOptions {
  /** γ: what a reward one token later is worth. RLHF uses 1. */
  gamma: number;
  /** λ: 0 trusts the value estimate, 1 trusts what really came. */
  lambda: number;
}

/**
 * Generalised advantage estimation (Schulman et al. 2016, https://arxiv.org/abs/1506.02438, eq. 16): how
 * much better each token turned out than the value function expected.
 *
 *   δₜ = Rₜ + γ·Vₜ₊₁ − Vₜ,   Âₜ = Σₗ (γλ)ˡ·δₜ₊ₗ,   Ĝₜ = Âₜ + Vₜ
 *
 * @param rewards [batch, time], 0 after the end
 * @param values Vₜ, what the state before token t promised, [batch, time]
 * @param mask [batch, time]
 * @returns advantages Â and returns Ĝ, each [batch, time] and 0 after the end
 */
export function advantages(
  rewards: Tensor,
  values: Tensor,
  mask: Tensor,
  { gamma, lambda }: AdvantageOptions,
): { advantages: Tensor; returns: Tensor } {
  const v = mul(values, mask);
  const delta = sub(add(mul(rewards, mask), mul(next(v), gamma)), v);
  const estimate = mul(discountedSum(delta, gamma * lambda), mask);
  return { advantages: estimate, returns: add(estimate, v) };
}
