import type { Scalar, Tensor } from '#engine';
import { add, clip, maximum, mul, square, sub } from '#engine/kernels';
import { maskedMean } from './masked';

/**
 * The value function's squared error, with a leash of its own: what it may gain by moving further than ε
 * from its old estimate does not count (lm-human-preferences, `train_policy.py`).
 *
 *   L = ½ · mean over tokens of max((V − Ĝ)², (V_old + clip(V − V_old, ±ε) − Ĝ)²)
 *
 * @param values V now, [batch, time]
 * @param oldValues V when the responses were written, [batch, time]
 * @param returns Ĝ, [batch, time]
 * @param mask [batch, time]
 */
export function valueLoss(
  values: Tensor,
  oldValues: Tensor,
  returns: Tensor,
  mask: Tensor,
  clipRange: number,
): Scalar {
  const leashed = add(oldValues, clip(sub(values, oldValues), -clipRange, clipRange));
  const worse = maximum(square(sub(values, returns)), square(sub(leashed, returns)));
  return mul(maskedMean(worse, mask), 0.5);
}
