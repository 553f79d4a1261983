/** Windows of images laid out as rows, and the way back. Channels of a pixel lie side by side. */
import { F4 } from './f4';

/**
 * rows [batch · down · across, kernelHeight · kernelWidth · channels]: every window of x
 * [batch, height, width, channels]; zeros where it sticks out. The pixels of a window's line lie side by
 * side in the image, too: each line is one copy.
 */
export function windowRows(
  x: usize,
  rows: usize,
  batch: i32,
  height: i32,
  width: i32,
  channels: i32,
  kernelHeight: i32,
  kernelWidth: i32,
  stride: i32,
  padding: i32,
  down: i32,
  across: i32,
): void {
  const pixel = 4 * channels;
  for (let n = 0; n < batch; n++, x += height * width * pixel)
    for (let r = 0; r < down; r++)
      for (let c = 0; c < across; c++) {
        const left = c * stride - padding;
        const from = max(0, -left);
        const to = max(from, min(kernelWidth, width - left));
        for (let dy = 0; dy < kernelHeight; dy++, rows += kernelWidth * pixel) {
          const y = r * stride - padding + dy;
          if (y < 0 || y >= height) {
            memory.fill(rows, 0, kernelWidth * pixel);
            continue;
          }
          if (from > 0) memory.fill(rows, 0, from * pixel);
          copy(rows + from * pixel, x + (y * width + left + from) * pixel, (to - from) * channels);
          if (to < kernelWidth) memory.fill(rows + to * pixel, 0, (kernelWidth - to) * pixel);
        }
      }
}

/** x [batch, height, width, channels] = the sum of all places of `rows` at which windows saw a pixel. */
export function foldWindows(
  rows: usize,
  x: usize,
  batch: i32,
  height: i32,
  width: i32,
  channels: i32,
  kernelHeight: i32,
  kernelWidth: i32,
  stride: i32,
  padding: i32,
  down: i32,
  across: i32,
): void {
  const pixel = 4 * channels;
  memory.fill(x, 0, batch * height * width * pixel);
  for (let n = 0; n < batch; n++, x += height * width * pixel)
    for (let r = 0; r < down; r++)
      for (let c = 0; c < across; c++) {
        const left = c * stride - padding;
        const from = max(0, -left);
        const to = max(from, min(kernelWidth, width - left));
        for (let dy = 0; dy < kernelHeight; dy++, rows += kernelWidth * pixel) {
          const y = r * stride - padding + dy;
          if (y < 0 || y >= height) continue;
          add(x + (y * width + left + from) * pixel, rows + from * pixel, (to - from) * channels);
        }
      }
}

/** Such lines are a few dozen floats long: a call of `memory.copy` would take longer than the copy. */
function copy(to: usize, from: usize, count: i32): void {
  for (let i = 0; i < count; i += 4, to += 16, from += 16)
    F4.store(to, F4.load(from, count - i, 0), count - i);
}

function add(to: usize, from: usize, count: i32): void {
  for (let i = 0; i < count; i += 4, to += 16, from += 16)
    F4.store(to, f32x4.add(F4.load(to, count - i, 0), F4.load(from, count - i, 0)), count - i);
}
