import { tf, type Tensor } from '../tf';
import { spreadBlocks, sumBlocks, type ImageShape } from './blocks';

/**
 * Mean over squares of side `size` that lie side by side; a rest at the right or bottom is left away.
 *
 * @param x [batch, height, width, channels]
 * @returns [batch, ⌊height / size⌋, ⌊width / size⌋, channels]
 */
export const avgPool = (x: Tensor, size: number): tf.Tensor4D =>
  tf.customGrad((...args) => ({
    value: sumBlocks(args[0] as Tensor, size, 1 / size ** 2),
    gradFunc: (dy: Tensor) => spreadBlocks(dy, x.shape as ImageShape, size, 1 / size ** 2),
  }))(x) as tf.Tensor4D;
