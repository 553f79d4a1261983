import { tf, type Tensor } from '../tf';
import { constant } from './constants';
import { gatherRows } from './takeRows';

/** How a kernel slides over a batch of images. */
export interface Windows {
  batch: number;
  height: number;
  width: number;
  /** Sides of the kernel, in pixels. */
  kernel: [number, number];
  stride: number;
  /** Zeros around the image, in pixels. */
  padding: number;
}

/** Height and width of what comes out; a window that would stick out is left away. */
export function slidSize({ height, width, kernel, stride, padding }: Windows): [number, number] {
  const along = (length: number, side: number) =>
    Math.floor((length + 2 * padding - side) / stride) + 1;
  return [along(height, kernel[0]), along(width, kernel[1])];
}

/**
 * Every window laid out as a row, so that a convolution becomes one matrix product.
 *
 * @param x [batch · height · width, channels]
 * @returns [batch · height′ · width′, kernel pixels · channels]; zeros where a window sticks out
 */
export function windowRows(x: Tensor, windows: Windows): tf.Tensor2D {
  const [height, width] = slidSize(windows);
  return pick(x, `windows ${nameOf(windows)}`, windows, [height, width], (y, x, dy, dx) => {
    const { stride, padding } = windows;
    return within(windows, y * stride - padding + dy, x * stride - padding + dx);
  });
}

/**
 * The way back, for gradients: for every pixel and every place in the kernel, the window in which the
 * pixel had that place. So the gradient of a convolution gathers, in a fixed order, and never scatters.
 *
 * @param y [batch · height′ · width′, channels]
 * @returns [batch · height · width, kernel pixels · channels]; zeros where there was no such window
 */
export function windowsOfPixels(y: Tensor, windows: Windows): tf.Tensor2D {
  const { batch, height, width, stride, padding } = windows;
  const [slidHeight, slidWidth] = slidSize(windows);
  const slid = { ...windows, batch, height: slidHeight, width: slidWidth };
  return pick(y, `pixels ${nameOf(windows)}`, slid, [height, width], (y, x, dy, dx) => {
    const [top, left] = [y + padding - dy, x + padding - dx];
    if (top % stride !== 0 || left % stride !== 0) return -1;
    return within(slid, top / stride, left / stride);
  });
}

const nameOf = ({ batch, height, width, kernel, stride, padding }: Windows) =>
  `${batch}×${height}×${width} ${kernel.join('×')} / ${stride} + ${padding}`;

/** The number of a pixel inside its image, −1 outside. */
const within = ({ height, width }: { height: number; width: number }, y: number, x: number) =>
  y >= 0 && y < height && x >= 0 && x < width ? y * width + x : -1;

function pick(
  from: Tensor,
  name: string,
  { batch, height, width, kernel }: Windows,
  [rows, columns]: [number, number],
  source: (y: number, x: number, dy: number, dx: number) => number,
): tf.Tensor2D {
  const places = kernel[0] * kernel[1];
  const channels = from.shape[1]!;
  const indices = constant(name, () => {
    const out = new Int32Array(batch * rows * columns * places);
    let at = 0;
    for (let image = 0; image < batch; image++)
      for (let y = 0; y < rows; y++)
        for (let x = 0; x < columns; x++)
          for (let dy = 0; dy < kernel[0]; dy++)
            for (let dx = 0; dx < kernel[1]; dx++, at++) {
              const pixel = source(y, x, dy, dx);
              // The row after the last pixel is one of zeros.
              out[at] = (pixel < 0 ? batch : image) * height * width + Math.max(pixel, 0);
            }
    return tf.tensor1d(out, 'int32');
  });
  const padded = tf.concat([from as tf.Tensor2D, tf.zeros([1, channels]) as tf.Tensor2D], 0);
  return tf.reshape(gatherRows(padded, indices), [batch * rows * columns, places * channels]);
}
