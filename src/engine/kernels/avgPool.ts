import { tf, type Tensor } from '../tf';
import { slidSize, windowRows, windowsOfPixels, type Windows } from './windows';

/**
 * Mean over squares of side `size` that lie side by side; a rest at the right or bottom is left away.
 *
 * @param x [batch, height, width, channels]
 * @returns [batch, ⌊height / size⌋, ⌊width / size⌋, channels]
 */
export function avgPool(x: Tensor, size: number): tf.Tensor4D {
  const [batch, height, width, channels] = x.shape as [number, number, number, number];
  const kernel: [number, number] = [size, size];
  const windows: Windows = { batch, height, width, kernel, stride: size, padding: 0 };
  const slid = slidSize(windows);
  const places = size * size;
  /** Sum over the places of a window. [rows, places · channels] → [rows, channels] */
  const sumPlaces = (rows: tf.Tensor2D) =>
    tf.sum(tf.reshape(rows, [rows.shape[0], places, channels]), 1);
  return tf.customGrad((...args) => {
    const [input] = args as [Tensor];
    const rows = windowRows(tf.reshape(input, [batch * height * width, channels]), windows);
    return {
      value: tf.reshape(tf.div(sumPlaces(rows), places), [batch, ...slid, channels]),
      gradFunc: (dy: Tensor) => {
        const flat = tf.reshape(dy, [batch * slid[0] * slid[1], channels]);
        return [tf.reshape(tf.div(sumPlaces(windowsOfPixels(flat, windows)), places), x.shape)];
      },
    };
  })(x) as tf.Tensor4D;
}
