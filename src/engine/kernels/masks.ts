import { tf } from '../tf';
import { constant } from './constants';

/** Which key positions a query position may look at. */
export interface Mask {
  /** Names the mask in caches: equal names must mean equal functions. */
  name: string;
  allows: (query: number, key: number) => boolean;
}

/** A position sees itself and what came before. */
export const causalMask: Mask = { name: 'causal', allows: (query, key) => key <= query };

/** Every position sees every other one. */
export const fullMask: Mask = { name: 'full', allows: () => true };

/**
 * The mask as a term to add to the scores: 0 where allowed, −1e9 where not. Finite, since ∞ − ∞ inside
 * a softmax is NaN; small enough that its exponential is exactly 0.
 *
 * @returns [1, 1, time, time]
 */
export function additiveMask(mask: Mask, time: number): tf.Tensor4D {
  return constant(`mask ${mask.name} ${time}`, () => {
    const values = new Float32Array(time * time);
    for (let q = 0; q < time; q++)
      for (let k = 0; k < time; k++) values[q * time + k] = mask.allows(q, k) ? 0 : -1e9;
    return tf.tensor4d(values, [1, 1, time, time]);
  });
}
