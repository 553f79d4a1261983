import type { TensorInfo } from '@tensorflow/tfjs-core';

/** The sizes of a matrix product: batch × ([m, k] · [k, n]). */
export interface ProductShape {
  batch: number;
  m: number;
  n: number;
  k: number;
  /** The operand is stored as [k, m] (a) or [n, k] (b). */
  transposeA: boolean;
  transposeB: boolean;
  /** Whether the operand has a matrix for every one of the batch, or one for all. */
  batchedA: boolean;
  batchedB: boolean;
}

/** The product of two matrices that stand alone. */
export function plainShape(
  a: TensorInfo,
  b: TensorInfo,
  transposeA: boolean,
  transposeB: boolean,
): ProductShape {
  const [m, k] = transposeA ? [a.shape[1], a.shape[0]] : a.shape;
  const n = b.shape[transposeB ? 0 : 1];
  return { batch: 1, m, n, k, transposeA, transposeB, batchedA: false, batchedB: false };
}
