import { tf, type Tensor } from '../tf';
import { blockRows, blocksOf, type ImageShape } from './blocks';
import { oneHot } from './one-hot';
import { hasOwnKernel, runOwnKernel } from './own';
import { foldWindows } from './windows';

/**
 * Maximum over squares of side `size` that lie side by side; a rest at the right or bottom is left away.
 * The gradient goes to the first of equals, in reading order. NaN shows.
 *
 * @param x [batch, height, width, channels]
 * @returns [batch, ⌊height / size⌋, ⌊width / size⌋, channels]
 */
export function maxPool(x: Tensor, size: number): tf.Tensor4D {
  if (size === 1) return x.clone() as tf.Tensor4D;
  return (hasOwnKernel('MaxBlocks') ? fused : composed)(x, size);
}

type MaxPool = (x: Tensor, size: number) => tf.Tensor4D;

const fused: MaxPool = (x, size) =>
  tf.customGrad((...args) => {
    const [input, save] = args as [Tensor, tf.GradSaveFunc];
    save([input]);
    return {
      value: runOwnKernel<Tensor>('MaxBlocks', { x: input }, { size }),
      gradFunc: (dy: Tensor, [saved]: Tensor[]) =>
        runOwnKernel<Tensor>('MaxBlocksGrad', { dy, x: saved }, { size }),
    };
  })(x) as tf.Tensor4D;

/** The same of stock operations. */
const composed: MaxPool = (x, size) => {
  const shape = x.shape as ImageShape;
  const [batch, height, width, channels] = shape;
  const kernel: [number, number] = [size, size];
  const windows = { batch, height, width, kernel, stride: size, padding: 0 };
  return tf.customGrad((...args) => {
    const [input, save] = args as [Tensor, tf.GradSaveFunc];
    // [squares, channels, places], so that the places of a square are the last axis.
    const places = tf.transpose(blockRows(input, size), [0, 2, 1]);
    save([places]);
    // The sum times 0 keeps a NaN in sight, which the maximum may pass over.
    const alarm = tf.mul(tf.sum(tf.mul(places, 0), -1), 0);
    return {
      value: tf.reshape(tf.add(tf.max(places, -1), alarm), [
        batch,
        ...blocksOf(shape, size),
        channels,
      ]),
      gradFunc: (dy: Tensor, [saved]: Tensor[]) => {
        const squares = saved.shape[0];
        const winner = tf.reshape(tf.argMax(saved, -1), [squares * channels]);
        const won = tf.reshape(oneHot(winner, size * size), saved.shape);
        const slopes = tf.mul(won, tf.reshape(dy, [squares, channels, 1]));
        const rows = tf.reshape(tf.transpose(slopes, [0, 2, 1]), [squares, size * size * channels]);
        return tf.reshape(foldWindows(rows, windows), shape);
      },
    };
  })(x) as tf.Tensor4D;
};
