/** Gradients of depthwise convolutions, which the stock backend lacks. */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { tf } from '../../tf';
import { allocate, floats } from '../../kernels/wasm/heap';
import { replaceKernel, type Call } from '../../corrections/replace';
import { windowsOf } from './windows';

type Size = [number, number, number, number];

interface Attributes {
  strides: [number, number] | number;
  dilations: [number, number] | number;
  pad: 'valid' | 'same' | number;
  dimRoundingMode?: 'floor' | 'round' | 'ceil';
}

export function registerDepthwiseGradients(): void {
  replaceKernel(
    'DepthwiseConv2dNativeBackpropFilter',
    'wasm',
    ({
      inputs: { x, dy },
      attrs,
      backend,
    }: Call<{ x: TensorInfo; dy: TensorInfo }, Attributes & { filterShape: number[] }>) => {
      const out = allocate(backend, attrs.filterShape);
      const [dw, values, slopes] = [
        floats(backend, out).fill(0),
        floats(backend, x),
        floats(backend, dy),
      ];
      walk(x.shape, attrs.filterShape, attrs, (input, weight, output) => {
        dw[weight] += values[input] * slopes[output];
      });
      return out;
    },
  );
  replaceKernel(
    'DepthwiseConv2dNativeBackpropInput',
    'wasm',
    ({
      inputs: { dy, filter },
      attrs,
      backend,
    }: Call<{ dy: TensorInfo; filter: TensorInfo }, Attributes & { inputShape: number[] }>) => {
      const out = allocate(backend, attrs.inputShape);
      const [dx, weights, slopes] = [
        floats(backend, out).fill(0),
        floats(backend, filter),
        floats(backend, dy),
      ];
      walk(attrs.inputShape, filter.shape, attrs, (input, weight, output) => {
        dx[input] += weights[weight] * slopes[output];
      });
      return out;
    },
  );
}

/** Visits every product of the forward pass, by the flat indices of input, weight and output. */
function walk(
  inputShape: number[],
  filterShape: number[],
  { strides, dilations, pad, dimRoundingMode }: Attributes,
  visit: (input: number, weight: number, output: number) => void,
): void {
  const info = tf.backend_util.computeConv2DInfo(
    inputShape as Size,
    filterShape as Size,
    strides,
    dilations,
    pad,
    dimRoundingMode,
    true,
  );
  const [channels, multiplier] = filterShape.slice(-2);
  const { taps, rowsSeenBy } = windowsOf(info);
  for (let tap = 0; tap < taps; tap++)
    rowsSeenBy(tap).forEach((row, position) => {
      if (row < 0) return;
      for (let c = 0; c < channels; c++)
        for (let m = 0; m < multiplier; m++) {
          const pair = c * multiplier + m;
          const all = channels * multiplier;
          visit(row * channels + c, tap * all + pair, position * all + pair);
        }
    });
}
