/** Squares of pixels that lie side by side: what pooling and upsampling have in common. */
import { tf, type Tensor } from '../tf';
import { hasOwnKernel, runOwnKernel } from './own';
import { pickRows } from './pick-rows';
import { windowRows, type Windows } from './windows';

export type ImageShape = [batch: number, height: number, width: number, channels: number];

/** Number of whole squares of side `size` down and across; a rest at the right or bottom is left away. */
export const blocksOf = ([, height, width]: ImageShape, size: number): [number, number] => [
  Math.floor(height / size),
  Math.floor(width / size),
];

/** Each square as a row. x [batch, height, width, channels] → [squares, size · size, channels] */
export function blockRows(x: Tensor, size: number): tf.Tensor3D {
  const [batch, height, width, channels] = x.shape as ImageShape;
  const windows: Windows = { batch, height, width, kernel: [size, size], stride: size, padding: 0 };
  const rows = windowRows(tf.reshape(x, [batch * height * width, channels]), windows);
  return tf.reshape(rows, [rows.shape[0], size * size, channels]);
}

/**
 * The sum of every square, times `scale`. No gradient: that is `spreadBlocks`.
 *
 * @param x [batch, height, width, channels]
 * @returns [batch, ⌊height / size⌋, ⌊width / size⌋, channels]
 */
export function sumBlocks(x: Tensor, size: number, scale: number): tf.Tensor4D {
  if (hasOwnKernel('SumBlocks'))
    return runOwnKernel<tf.Tensor4D>('SumBlocks', { x }, { size, scale });
  const shape = x.shape as ImageShape;
  const sums = tf.mul(tf.sum(blockRows(x, size), 1), scale);
  return tf.reshape(sums, [shape[0], ...blocksOf(shape, size), shape[3]]);
}

/**
 * Every pixel of a square gets the square's value, times `scale`; a rest beyond the squares gets 0. No
 * gradient: that is `sumBlocks`.
 *
 * @param y [batch, ⌊height / size⌋, ⌊width / size⌋, channels]
 * @param shape of the result
 */
export function spreadBlocks(y: Tensor, shape: ImageShape, size: number, scale = 1): tf.Tensor4D {
  if (hasOwnKernel('SpreadBlocks'))
    return runOwnKernel<tf.Tensor4D>('SpreadBlocks', { y }, { shape, size, scale });
  const [batch, height, width, channels] = shape;
  const [down, across] = blocksOf(shape, size);
  const rows = tf.reshape(y, [batch * down * across, channels]);
  const picked = pickRows(rows, `spread ${shape.slice(0, 3).join('×')} by ${size}`, () => {
    const out: number[] = [];
    for (let image = 0; image < batch; image++)
      for (let row = 0; row < height; row++)
        for (let column = 0; column < width; column++) {
          const [r, c] = [Math.floor(row / size), Math.floor(column / size)];
          out.push(r < down && c < across ? (image * down + r) * across + c : -1);
        }
    return out;
  });
  return tf.reshape(scale === 1 ? picked : tf.mul(picked, scale), shape);
}
