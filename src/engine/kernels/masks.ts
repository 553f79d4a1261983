import { tf } from '../tf';
import { constant } from './constants';

/** Which key positions a query position may look at: any function of the two positions. */
export interface Mask {
  /** Names the mask in caches: equal names must mean equal functions. */
  name: string;
  allows: (query: number, key: number) => boolean;
  /**
   * All positions 0 … length − 1 in an order in which neighbours look at much the same keys; default: as
   * they come. Kernels that skip what a mask forbids work on neighbours together.
   */
  order?: (length: number) => number[];
}

/** A position sees itself and what came before. */
export const causalMask: Mask = { name: 'causal', allows: (query, key) => key <= query };

/** Every position sees every other one. */
export const fullMask: Mask = { name: 'full', allows: () => true };

/**
 * The mask as a term to add to the scores: 0 where allowed, −1e9 where not. Finite, since ∞ − ∞ inside
 * a softmax is NaN; small enough that its exponential is exactly 0.
 *
 * @returns [1, 1, queries, keys]
 */
export function additiveMask(mask: Mask, queries: number, keys = queries): tf.Tensor4D {
  return constant(`mask ${mask.name} ${queries} ${keys}`, () => {
    const values = new Float32Array(queries * keys);
    for (let q = 0; q < queries; q++)
      for (let k = 0; k < keys; k++) values[q * keys + k] = mask.allows(q, k) ? 0 : -1e9;
    return tf.tensor4d(values, [1, 1, queries, keys]);
  });
}

/** Whether some query may look at no key at all. */
export function hasBlindQueries({ allows }: Mask, queries: number, keys: number): boolean {
  const positions = [...Array(keys).keys()];
  return [...Array(queries).keys()].some((q) => !positions.some((key) => allows(q, key)));
}
