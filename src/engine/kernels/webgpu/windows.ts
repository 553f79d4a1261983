/** Windows of images laid out as rows, and the way back: the two halves of a convolution's gradients. */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { slidSize, type Windows } from '../windows';
import { lanesFor } from './lanes';
import { registerGpuKernel } from './register';
import { runShader } from './shader';

/** The kernel's sides and steps are part of the code: the divisions by them are the hottest. */
const variantOf = ({ kernel, stride, padding }: Windows) => [...kernel, stride, padding];

function sizesOf(windows: Windows, channels: number, count: number) {
  const { height, width } = windows;
  const [slidHeight, slidWidth] = slidSize(windows);
  return { count, channels, height, width, slidHeight, slidWidth };
}

/** x [batch · height · width, channels] → [batch · height′ · width′, kernel pixels · channels]. */
function windowRows(backend: unknown, x: TensorInfo, windows: Windows): TensorInfo {
  const { batch, kernel, stride, padding } = windows;
  const channels = x.shape[1];
  const [down, across] = slidSize(windows);
  const places = kernel[0] * kernel[1];
  const shape = [batch * down * across, places * channels];
  const lanes = lanesFor(channels);
  const count = (shape[0] * shape[1]) / lanes.count;
  const [rows] = runShader(backend, {
    name: 'WindowRows',
    variant: variantOf(windows),
    inputs: { x: lanes.of(x) },
    outputs: { rows: { shape, as: lanes.element } },
    sizes: sizesOf(windows, channels / lanes.count, count),
    groups: Math.ceil(count / 64),
    declarations: () => lanes.declarations,
    main: () => `
      if (id >= sizes.count) { return; }
      let channel = id % sizes.channels;
      let place = id / sizes.channels % ${places}u;
      let window = id / sizes.channels / ${places}u;
      let image = window / sizes.slidWidth / sizes.slidHeight;
      // Above and left of the image these wrap around to more than any height or width.
      let y = window / sizes.slidWidth % sizes.slidHeight * ${stride}u + place / ${kernel[1]}u - ${padding}u;
      let x0 = window % sizes.slidWidth * ${stride}u + place % ${kernel[1]}u - ${padding}u;
      var value = Lanes(0.0);
      if (y < sizes.height && x0 < sizes.width) {
        value = x[((image * sizes.height + y) * sizes.width + x0) * sizes.channels + channel];
      }
      rows[id] = value;`,
  });
  return rows;
}

/** rows [batch · height′ · width′, kernel pixels · channels] → [batch · height · width, channels]. */
function foldWindows(backend: unknown, rows: TensorInfo, windows: Windows): TensorInfo {
  const { batch, height, width, kernel, stride, padding } = windows;
  const places = kernel[0] * kernel[1];
  const channels = rows.shape[1] / places;
  const lanes = lanesFor(channels);
  const count = (batch * height * width * channels) / lanes.count;
  const [image] = runShader(backend, {
    name: 'FoldWindows',
    variant: variantOf(windows),
    inputs: { rows: lanes.of(rows) },
    outputs: { image: { shape: [batch * height * width, channels], as: lanes.element } },
    sizes: sizesOf(windows, channels / lanes.count, count),
    groups: Math.ceil(count / 64),
    declarations: () => lanes.declarations,
    main: () => `
      if (id >= sizes.count) { return; }
      let channel = id % sizes.channels;
      let pixel = id / sizes.channels;
      let x = pixel % sizes.width;
      let y = pixel / sizes.width % sizes.height;
      let number = pixel / sizes.width / sizes.height;
      var sum = Lanes(0.0);
      for (var dy = 0u; dy < ${kernel[0]}u; dy++) {
        // Where no window begins these wrap around to more than any row or column of windows.
        let top = y + ${padding}u - dy;
        if (top % ${stride}u != 0u || top / ${stride}u >= sizes.slidHeight) { continue; }
        for (var dx = 0u; dx < ${kernel[1]}u; dx++) {
          let left = x + ${padding}u - dx;
          if (left % ${stride}u != 0u || left / ${stride}u >= sizes.slidWidth) { continue; }
          let window = (number * sizes.slidHeight + top / ${stride}u) * sizes.slidWidth + left / ${stride}u;
          sum += rows[(window * ${places}u + dy * ${kernel[1]}u + dx) * sizes.channels + channel];
        }
      }
      image[id] = sum;`,
  });
  return image;
}

/** Registers `WindowRows` and `FoldWindows` for the WebGPU backend. */
export function registerWindows(): void {
  registerGpuKernel('WindowRows', (backend, { x }, windows: Windows) =>
    windowRows(backend, x, windows),
  );
  registerGpuKernel('FoldWindows', (backend, { rows }, windows: Windows) =>
    foldWindows(backend, rows, windows),
  );
}
