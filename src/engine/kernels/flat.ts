import { tf, type Tensor } from '../tf';
import { hasOwnKernel, runOwnKernel } from './own';

/** All tensors laid end to end: [total]. */
export const flatten = (tensors: readonly Tensor[]): tf.Tensor1D =>
  tf.concat(tensors.map((tensor) => tf.reshape(tensor, [tensor.size]) as tf.Tensor1D));

/**
 * The inverse of `flatten`.
 *
 * @param x [total]
 * @param shapes of the pieces, in order; their sizes add up to `total`
 */
export function pieces(x: Tensor, shapes: number[][]): Tensor[] {
  if (hasOwnKernel('Pieces')) return runOwnKernel<Tensor[]>('Pieces', { x }, { shapes });
  const sizes = shapes.map((shape) => shape.reduce((product, n) => product * n, 1));
  return tf.tidy(() => tf.split(x, sizes).map((piece, i) => tf.reshape(piece, shapes[i])));
}
