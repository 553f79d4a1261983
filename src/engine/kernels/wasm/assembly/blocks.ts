/**
 * Pooling and nearest upsampling over squares of `size` × `size` pixels. `x` is the large image
 * [batch, height, width, channels], `y` the small one [batch, ⌊height / size⌋, ⌊width / size⌋, channels];
 * channels of a pixel lie side by side. A rest of x beyond the squares counts for nothing.
 */
import { F4 } from './f4';

/** y = scale · the sum of each square of x. */
export function sumBlocks(
  x: usize,
  y: usize,
  batch: usize,
  height: usize,
  width: usize,
  channels: usize,
  size: usize,
  scale: f32,
): void {
  for (let n: usize = 0; n < batch; n++, x += 4 * height * width * channels)
    for (let r: usize = 0; r < height / size; r++)
      for (let c: usize = 0; c < width / size; c++) {
        const corner = x + 4 * (r * size * width + c * size) * channels;
        for (let k: usize = 0; k < channels; k += 4) {
          let sum = f32x4.splat(0);
          for (let p: usize = 0; p < size * size; p++)
            sum = f32x4.add(
              sum,
              F4.load(pixel(corner, p, size, width, channels, k), channels - k, 0),
            );
          F4.store(y + 4 * k, f32x4.mul(sum, f32x4.splat(scale)), channels - k);
        }
        y += 4 * channels;
      }
}

/** Every pixel of a square of x = scale · the square's y. */
export function spreadBlocks(
  y: usize,
  x: usize,
  batch: usize,
  height: usize,
  width: usize,
  channels: usize,
  size: usize,
  scale: f32,
): void {
  clearRest(x, batch, height, width, channels, size);
  for (let n: usize = 0; n < batch; n++, x += 4 * height * width * channels)
    for (let r: usize = 0; r < height / size; r++)
      for (let c: usize = 0; c < width / size; c++) {
        const corner = x + 4 * (r * size * width + c * size) * channels;
        for (let k: usize = 0; k < channels; k += 4) {
          const value = f32x4.mul(F4.load(y + 4 * k, channels - k, 0), f32x4.splat(scale));
          for (let p: usize = 0; p < size * size; p++)
            F4.store(pixel(corner, p, size, width, channels, k), value, channels - k);
        }
        y += 4 * channels;
      }
}

/** y = the largest of each square of x; NaN if there is one. */
export function maxBlocks(
  x: usize,
  y: usize,
  batch: usize,
  height: usize,
  width: usize,
  channels: usize,
  size: usize,
): void {
  for (let n: usize = 0; n < batch; n++, x += 4 * height * width * channels)
    for (let r: usize = 0; r < height / size; r++)
      for (let c: usize = 0; c < width / size; c++) {
        const corner = x + 4 * (r * size * width + c * size) * channels;
        for (let k: usize = 0; k < channels; k += 4) {
          let most = F4.load(corner + 4 * k, channels - k, 0);
          for (let p: usize = 1; p < size * size; p++)
            most = f32x4.max(
              most,
              F4.load(pixel(corner, p, size, width, channels, k), channels - k, 0),
            );
          F4.store(y + 4 * k, most, channels - k);
        }
        y += 4 * channels;
      }
}

/** dx = dy at the first of the largest of each square of x (NaN before all), 0 elsewhere. */
export function maxBlocksGrad(
  dy: usize,
  x: usize,
  dx: usize,
  batch: usize,
  height: usize,
  width: usize,
  channels: usize,
  size: usize,
): void {
  clearRest(dx, batch, height, width, channels, size);
  const image = 4 * height * width * channels;
  for (let n: usize = 0; n < batch; n++, x += image, dx += image)
    for (let r: usize = 0; r < height / size; r++)
      for (let c: usize = 0; c < width / size; c++) {
        const offset = 4 * (r * size * width + c * size) * channels;
        for (let k: usize = 0; k < channels; k += 4) {
          let most = F4.load(x + offset + 4 * k, channels - k, 0);
          let winner = i32x4.splat(0);
          for (let p: usize = 1; p < size * size; p++) {
            const other = F4.load(pixel(x + offset, p, size, width, channels, k), channels - k, 0);
            const larger = v128.or(f32x4.gt(other, most), f32x4.ne(other, other));
            const wins = v128.and(larger, f32x4.eq(most, most));
            most = v128.bitselect(other, most, wins);
            winner = v128.bitselect(i32x4.splat(<i32>p), winner, wins);
          }
          const slope = F4.load(dy + 4 * k, channels - k, 0);
          for (let p: usize = 0; p < size * size; p++)
            F4.store(
              pixel(dx + offset, p, size, width, channels, k),
              v128.and(slope, i32x4.eq(winner, i32x4.splat(<i32>p))),
              channels - k,
            );
        }
        dy += 4 * channels;
      }
}

/** Where channel k of pixel p of the square at `corner` lies, pixels in reading order. */
function pixel(
  corner: usize,
  p: usize,
  size: usize,
  width: usize,
  channels: usize,
  k: usize,
): usize {
  return corner + 4 * ((p / size) * width * channels + (p % size) * channels + k);
}

/** Zeros everywhere, if there is a pixel that no square has. */
function clearRest(
  x: usize,
  batch: usize,
  height: usize,
  width: usize,
  channels: usize,
  size: usize,
): void {
  if (height % size > 0 || width % size > 0)
    memory.fill(x, 0, 4 * batch * height * width * channels);
}
