import { drawOfSlot } from '../random';
import { tf, type Tensor } from '../tf';
import { valuesInPlace } from './overwrite';
import { hasOwnKernel, runOwnKernel } from './own';

export type NoiseKind = 'uniform' | 'normal' | 'gumbel';

/**
 * Random numbers drawn on the device. They depend on what the key holds and on nothing else, so a
 * replayed step draws fresh ones once the key's slot is written.
 *
 * @param key int32 [3], from `RandomStream.slot(step)`
 */
function noise(kind: NoiseKind, key: Tensor, shape: number[]): Tensor {
  if (hasOwnKernel('Noise')) return runOwnKernel<Tensor>('Noise', { key }, { kind, shape });
  const size = shape.reduce((product, n) => product * n, 1);
  return tf.tensor(drawOfSlot(valuesInPlace(key))[kind](size), shape);
}

/** Uniform in [0, 1), multiples of 2⁻²⁴; the same to the bit on every backend as `Draw.uniform`. */
export const uniformNoise = (key: Tensor, shape: number[]): Tensor => noise('uniform', key, shape);

/** Standard normal, as `Draw.normal`; on a GPU in its precision, within 1e-5 of the same numbers. */
export const normalNoise = (key: Tensor, shape: number[]): Tensor => noise('normal', key, shape);

/** Standard Gumbel, −ln(−ln u), as `Draw.gumbel`; on a GPU within 1e-5 of the same numbers. */
export const gumbelNoise = (key: Tensor, shape: number[]): Tensor => noise('gumbel', key, shape);
