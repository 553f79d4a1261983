import { tf, type Tensor } from '#engine';
import { constant, matMul } from '#engine/kernels';

/**
 * What stands one token later, and 0 after the last: x′ₜ = xₜ₊₁.
 *
 * @param x [batch, time]
 * @returns [batch, time]
 */
export function next(x: Tensor): Tensor {
  const time = x.shape[1]!;
  return matMul(
    x,
    timeMatrix(`next ${time}`, time, (from, to) => (from === to + 1 ? 1 : 0)),
  );
}

/**
 * From every token on, the sum of what follows, each step later worth `rate` times less:
 * x′ₜ = Σₗ rateˡ · xₜ₊ₗ.
 *
 * @param x [batch, time]
 * @returns [batch, time]
 */
export function discountedSum(x: Tensor, rate: number): Tensor {
  const time = x.shape[1]!;
  const weight = (from: number, to: number) => (from < to ? 0 : rate ** (from - to));
  return matMul(x, timeMatrix(`discount ${rate} ${time}`, time, weight));
}

/** One product with a matrix over time, instead of one operation a token. */
function timeMatrix(name: string, time: number, entry: (from: number, to: number) => number) {
  return constant(name, () => {
    const values = new Float32Array(time * time);
    for (let from = 0; from < time; from++)
      for (let to = 0; to < time; to++) values[from * time + to] = entry(from, to);
    return tf.tensor2d(values, [time, time]);
  });
}
