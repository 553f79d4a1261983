import { tf, type Tensor } from '../tf';
import { spreadBlocks, sumBlocks, type ImageShape } from './blocks';

/**
 * Nearest-neighbour enlargement: every pixel becomes a square of side `factor`.
 *
 * @param x [batch, height, width, channels]
 * @param factor a whole number
 * @returns [batch, factor · height, factor · width, channels]
 */
export function upsample(x: Tensor, factor: number): tf.Tensor4D {
  const [batch, height, width, channels] = x.shape as ImageShape;
  const shape: ImageShape = [batch, height * factor, width * factor, channels];
  return tf.customGrad((...args) => ({
    value: spreadBlocks(args[0] as Tensor, shape, factor),
    gradFunc: (dy: Tensor) => sumBlocks(dy, factor, 1),
  }))(x) as tf.Tensor4D;
}
