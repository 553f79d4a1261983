import { tf, type Tensor } from '../tf';
import { hasOwnKernel, runOwnKernel } from './own';
import { pickRows } from './pick-rows';

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
 * Every window laid out as a row, so that a convolution becomes one matrix product. No gradient: for
 * operations that bring their own.
 *
 * @param x [batch · height · width, channels]
 * @returns [batch · height′ · width′, kernel pixels · channels]; zeros where a window sticks out
 */
export function windowRows(x: Tensor, windows: Windows): tf.Tensor2D {
  if (hasOwnKernel('WindowRows')) return runOwnKernel<tf.Tensor2D>('WindowRows', { x }, windows);
  const { batch, height, width, kernel, stride, padding } = windows;
  const pixels = height * width;
  const [rows, columns] = slidSize(windows);
  const places = kernel[0] * kernel[1];
  const picked = pickRows(x, `window rows ${nameOf(windows)}`, () => {
    const out: number[] = [];
    for (let image = 0; image < batch; image++)
      eachPlace([rows, columns], kernel, (row, column, dy, dx) => {
        const [y, x] = [row * stride - padding + dy, column * stride - padding + dx];
        const inside = y >= 0 && y < height && x >= 0 && x < width;
        out.push(inside ? image * pixels + y * width + x : -1);
      });
    return out;
  });
  return tf.reshape(picked, [batch * rows * columns, places * x.shape[1]!]);
}

/**
 * The way back, for gradients: every pixel gets the sum of all places at which windows saw it. It
 * gathers in a fixed order and never scatters. No gradient.
 *
 * @param rows [batch · height′ · width′, kernel pixels · channels]
 * @returns [batch · height · width, channels]
 */
export function foldWindows(rows: Tensor, windows: Windows): tf.Tensor2D {
  if (hasOwnKernel('FoldWindows'))
    return runOwnKernel<tf.Tensor2D>('FoldWindows', { rows }, windows);
  const { batch, height, width, kernel, stride, padding } = windows;
  const [slidHeight, slidWidth] = slidSize(windows);
  const places = kernel[0] * kernel[1];
  const channels = rows.shape[1]! / places;
  const parts = tf.reshape(rows, [rows.shape[0]! * places, channels]);
  const within = (at: number, end: number) => Number.isInteger(at) && at >= 0 && at < end;
  const picked = pickRows(parts, `fold windows ${nameOf(windows)}`, () => {
    const out: number[] = [];
    for (let image = 0; image < batch; image++)
      eachPlace([height, width], kernel, (y, x, dy, dx) => {
        const [row, column] = [(y + padding - dy) / stride, (x + padding - dx) / stride];
        const seen = within(row, slidHeight) && within(column, slidWidth);
        const window = (image * slidHeight + row) * slidWidth + column;
        out.push(seen ? window * places + dy * kernel[1] + dx : -1);
      });
    return out;
  });
  return tf.sum(tf.reshape(picked, [batch * height * width, places, channels]), 1);
}

const nameOf = ({ batch, height, width, kernel, stride, padding }: Windows) =>
  `${batch}×${height}×${width} ${kernel.join('×')} / ${stride} + ${padding}`;

function eachPlace(
  [rows, columns]: [number, number],
  kernel: [number, number],
  visit: (row: number, column: number, dy: number, dx: number) => void,
): void {
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      for (let dy = 0; dy < kernel[0]; dy++)
        for (let dx = 0; dx < kernel[1]; dx++) visit(row, column, dy, dx);
}
