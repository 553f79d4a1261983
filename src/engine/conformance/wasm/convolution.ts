/**
 * Gradients of convolutions as one matrix product a place in the filter (tap): the rows of the input that
 * the outputs see through a tap are gathered, and the product runs on SIMD. The stock backend lacks the
 * gradient of a 2-D filter; its 3-D gradients are wrong from the second example on.
 */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { tf } from '../../tf';
import { allocate, floats } from '../../kernels/wasm/heap';
import { dispose, replaceKernel, runKernel, type Call } from '../../corrections/replace';
import { windowsOf } from './windows';

type Size2D = [number, number, number, number];
type Size3D = [number, number, number, number, number];

interface Attributes {
  strides: [number, number] | [number, number, number] | number;
  pad: 'valid' | 'same' | number;
  dimRoundingMode?: 'floor' | 'round' | 'ceil';
  dataFormat?: 'NHWC' | 'NCHW' | 'NDHWC' | 'NCDHW';
}

type FilterCall = Call<{ x: TensorInfo; dy: TensorInfo }, Attributes & { filterShape: number[] }>;
type InputCall = Call<
  { dy: TensorInfo; filter: TensorInfo },
  Attributes & { inputShape: number[] }
>;

export function registerConvolutionGradients(): void {
  replaceKernel('Conv2DBackpropFilter', 'wasm', filterGradient);
  replaceKernel('Conv3DBackpropFilterV2', 'wasm', filterGradient);
  replaceKernel('Conv3DBackpropInputV2', 'wasm', inputGradient);
}

/** The windows of a convolution of channels last. @throws for channels first, as the forward kernel does */
function windows(inputShape: number[], filterShape: number[], attrs: Attributes) {
  const { strides, pad, dimRoundingMode, dataFormat = 'NHWC' } = attrs;
  if (dataFormat.startsWith('NC'))
    throw new Error(`Convolutions on wasm have their channels last; got ${dataFormat}.`);
  const { computeConv2DInfo, computeConv3DInfo } = tf.backend_util;
  return windowsOf(
    filterShape.length === 5
      ? computeConv3DInfo(inputShape as Size3D, filterShape as Size3D, strides as number, 1, pad)
      : computeConv2DInfo(
          inputShape as Size2D,
          filterShape as Size2D,
          strides as number,
          1,
          pad,
          dimRoundingMode,
        ),
  );
}

/** dW[tap] = Xᵀ[tap] · dy, with X[tap] [positions, channels] the rows seen through the tap. */
function filterGradient(call: FilterCall): TensorInfo {
  const { inputs, attrs, backend } = call;
  const { x, dy } = inputs;
  const [inChannels, outChannels] = attrs.filterShape.slice(-2);
  const { positions, taps, rowsSeenBy } = windows(x.shape, attrs.filterShape, attrs);
  const out = allocate(backend, attrs.filterShape);
  const seen = allocate(backend, [1, positions, inChannels]);
  const slopes = { ...dy, shape: [1, positions, outChannels] };
  for (let tap = 0; tap < taps; tap++) {
    const [from, to] = [floats(backend, x), floats(backend, seen)];
    rowsSeenBy(tap).forEach((row, position) => {
      const at = position * inChannels;
      if (row < 0) to.fill(0, at, at + inChannels);
      else
        for (let c = 0, start = row * inChannels; c < inChannels; c++) to[at + c] = from[start + c];
    });
    const product = runKernel(
      'BatchMatMul',
      call,
      { a: seen, b: slopes },
      { transposeA: true, transposeB: false },
    );
    floats(backend, out).set(floats(backend, product), tap * inChannels * outChannels);
    dispose(call, product);
  }
  dispose(call, seen);
  return out;
}

/** dX gathers dy · Wᵀ[tap] at the rows that the outputs see through each tap. */
function inputGradient(call: InputCall): TensorInfo {
  const { inputs, attrs, backend } = call;
  const { dy, filter } = inputs;
  const [inChannels, outChannels] = filter.shape.slice(-2);
  const { positions, taps, rowsSeenBy } = windows(attrs.inputShape, filter.shape, attrs);
  const out = allocate(backend, attrs.inputShape);
  floats(backend, out).fill(0);
  const slopes = { ...dy, shape: [1, positions, outChannels] };
  const weights = allocate(backend, [1, inChannels, outChannels]);
  const size = inChannels * outChannels;
  for (let tap = 0; tap < taps; tap++) {
    floats(backend, weights).set(floats(backend, filter).subarray(tap * size, (tap + 1) * size));
    const product = runKernel(
      'BatchMatMul',
      call,
      { a: slopes, b: weights },
      { transposeA: false, transposeB: true },
    );
    const [from, to] = [floats(backend, product), floats(backend, out)];
    rowsSeenBy(tap).forEach((row, position) => {
      if (row < 0) return;
      const [at, start] = [row * inChannels, position * inChannels];
      for (let c = 0; c < inChannels; c++) to[at + c] += from[start + c];
    });
    dispose(call, product);
  }
  dispose(call, weights);
  return out;
}
