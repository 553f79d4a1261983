import type { TensorInfo } from '@tensorflow/tfjs-core';
import { tf } from '../../tf';
import { allocate, floats } from '../../kernels/wasm/heap';
import { replaceKernel, type Call } from '../../corrections/replace';
import { windowsOf } from './windows';

interface Inputs {
  dy: TensorInfo;
  input: TensorInfo;
}

interface Attributes {
  filterSize: [number, number] | number;
  strides: [number, number] | number;
  pad: 'valid' | 'same' | number;
  dimRoundingMode?: 'floor' | 'round' | 'ceil';
}

/**
 * Gradient of max pooling: each output gives its slope to the first largest pixel of its window. The stock
 * kernel is wrong from the second image on.
 */
export function registerMaxPoolGrad(): void {
  replaceKernel('MaxPoolGrad', 'wasm', ({ inputs, attrs, backend }: Call<Inputs, Attributes>) => {
    const { dy, input } = inputs;
    const { filterSize, strides, pad, dimRoundingMode } = attrs;
    const channels = input.shape[3];
    const { taps, rowsSeenBy } = windowsOf(
      tf.backend_util.computePool2DInfo(
        input.shape as [number, number, number, number],
        filterSize,
        strides,
        1,
        pad,
        dimRoundingMode,
      ),
    );
    const out = allocate(backend, input.shape);
    const [dx, x, slopes] = [
      floats(backend, out).fill(0),
      floats(backend, input),
      floats(backend, dy),
    ];
    const largest = new Int32Array(slopes.length).fill(-1);
    for (let tap = 0; tap < taps; tap++)
      rowsSeenBy(tap).forEach((row, position) => {
        if (row < 0) return;
        for (let c = 0; c < channels; c++) {
          const [at, pixel] = [position * channels + c, row * channels + c];
          if (largest[at] < 0 || x[pixel] > x[largest[at]]) largest[at] = pixel;
        }
      });
    largest.forEach((pixel, at) => {
      if (pixel >= 0) dx[pixel] += slopes[at];
    });
    return out;
  });
}
