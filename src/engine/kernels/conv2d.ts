import { tf, type Tensor } from '../tf';
import { addToEach } from './basic';
import { foldWindows, slidSize, windowRows, type Windows } from './windows';

export interface ConvolutionOptions {
  /** Pixels from one window to the next; 1 unless said otherwise. */
  stride?: number;
  /** Zeros around the image; 0 unless said otherwise. */
  padding?: number;
}

/**
 * Convolution of images: every window as a row, times the kernel as a matrix. Its gradients are matrix
 * products of the same kind, so that they exist on every backend (stock WebAssembly has none for the
 * kernel) and do not depend on the order of a scatter.
 *
 * @param x [batch, height, width, in]
 * @param weight [out, in, kernel height, kernel width] (PyTorch's layout)
 * @param bias [out], or null
 * @returns [batch, height′, width′, out]
 */
export function conv2d(
  x: Tensor,
  weight: Tensor,
  bias: Tensor | null,
  { stride = 1, padding = 0 }: ConvolutionOptions = {},
): tf.Tensor4D {
  const [batch, height, width, inputs] = x.shape as [number, number, number, number];
  const [outputs, , ...kernel] = weight.shape as [number, number, number, number];
  const windows: Windows = { batch, height, width, kernel, stride, padding };
  const places = kernel[0] * kernel[1];
  const slid = slidSize(windows);
  const image = [batch * height * width, inputs];
  const plain = places === 1 && stride === 1 && padding === 0;
  const rows = (from: Tensor) => (plain ? (from as tf.Tensor2D) : windowRows(from, windows));

  const product = tf.customGrad((...args) => {
    const [input, w, save] = args as [Tensor, tf.Tensor4D, tf.GradSaveFunc];
    const flat = tf.reshape(input, image);
    save([flat, w]);
    // [out, in, h, w] → [h · w · in, out]
    const matrix = tf.reshape(tf.transpose(w, [2, 3, 1, 0]), [places * inputs, outputs]);
    return {
      value: tf.matMul(rows(flat), matrix as tf.Tensor2D),
      gradFunc: (dy: Tensor, saved: Tensor[]) => {
        const [savedInput, savedWeight] = saved;
        // [out, in, h, w] → [out, h · w · in]
        const back = tf.reshape(tf.transpose(savedWeight, [0, 2, 3, 1]), [
          outputs,
          places * inputs,
        ]);
        const dMatrix = tf.matMul(rows(savedInput), dy as tf.Tensor2D, true, false);
        const dWeight = tf.transpose(
          tf.reshape(dMatrix, [...kernel, inputs, outputs]),
          [3, 2, 0, 1],
        );
        const dRows = tf.matMul(dy as tf.Tensor2D, back as tf.Tensor2D);
        const dInput = plain ? dRows : foldWindows(dRows, windows);
        return [tf.reshape(dInput, x.shape), dWeight];
      },
    };
  })(x, weight);
  const shifted = bias ? addToEach(product, bias) : product;
  return tf.reshape(shifted, [batch, ...slid, outputs]) as tf.Tensor4D;
}
