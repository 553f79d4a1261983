import { tf, type Tensor } from '../tf';
import type { ImageShape } from './blocks';
import { pickRows } from './pick-rows';

/** A pixel of the margin is one of the opposite side, so a pixel is there at most twice along a side. */
const COPIES = 2 * 2;

/**
 * Images that go on beyond their border with what is at the opposite side, as on a torus: a convolution
 * over the result meets no border. Its gradient adds up all copies of a pixel in a fixed order.
 *
 * @param x [batch, height, width, channels], at least 2 · `margin` high and wide
 * @param margin in pixels, on each side
 * @returns [batch, height + 2 · margin, width + 2 · margin, channels]
 */
export function wrapAround(x: Tensor, margin: number): tf.Tensor4D {
  const [batch, height, width, channels] = x.shape as ImageShape;
  if (Math.min(height, width) < 2 * margin)
    throw new RangeError(
      `An image of ${height} × ${width} cannot go on for ${margin} pixels: make it at least ${2 * margin} high and wide.`,
    );
  const [high, wide] = [height + 2 * margin, width + 2 * margin];
  const name = `${batch}×${height}×${width} by ${margin}`;
  const from = () =>
    pixelsOf(batch, high, wide, (image, row, column) => [
      (image * height + around(row - margin, height)) * width + around(column - margin, width),
    ]);
  const to = () =>
    pixelsOf(batch, height, width, (image, row, column) =>
      copies(row, height, margin).flatMap((y) =>
        copies(column, width, margin).map((x) =>
          y < 0 || x < 0 ? -1 : (image * high + y) * wide + x,
        ),
      ),
    );
  return tf.customGrad((...args) => ({
    value: tf.reshape(
      pickRows(tf.reshape(args[0] as Tensor, [-1, channels]), `wrap ${name}`, from),
      [batch, high, wide, channels],
    ),
    gradFunc: (dy: Tensor) => {
      const seen = pickRows(tf.reshape(dy, [-1, channels]), `unwrap ${name}`, to);
      return tf.reshape(tf.sum(tf.reshape(seen, [-1, COPIES, channels]), 1), x.shape);
    },
  }))(x) as tf.Tensor4D;
}

const around = (at: number, length: number) => (at + length) % length;

/** Where a pixel is along a wrapped side: in the middle, and in a margin or (−1) in none. */
function copies(at: number, length: number, margin: number): [number, number] {
  const middle = at + margin;
  if (at < margin) return [middle, middle + length];
  return [middle, at >= length - margin ? middle - length : -1];
}

function pixelsOf(
  batch: number,
  height: number,
  width: number,
  visit: (image: number, row: number, column: number) => number[],
): number[] {
  const out: number[] = [];
  for (let image = 0; image < batch; image++)
    for (let row = 0; row < height; row++)
      for (let column = 0; column < width; column++) out.push(...visit(image, row, column));
  return out;
}
