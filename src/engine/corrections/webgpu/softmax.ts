import type { TensorInfo } from '@tensorflow/tfjs-core';
import { dispose, replaceKernel, runKernel } from '../replace';

/**
 * Softmax over the last axis, [..., classes] → the same. The stock shader turns NaN into 0 and so hides a
 * model that has diverged; here it is composed of kernels that let NaN through.
 */
export function registerSoftmax(): void {
  replaceKernel(
    'Softmax',
    'webgpu',
    (call: { inputs: { logits: TensorInfo }; backend: unknown }) => {
      const { logits } = call.inputs;
      const axis = logits.shape.length - 1;
      const largest = runKernel(
        'Max',
        call,
        { x: logits },
        { reductionIndices: [axis], keepDims: true },
      );
      const shifted = runKernel('Sub', call, { a: logits, b: largest });
      const exponentials = runKernel('Exp', call, { x: shifted });
      const total = runKernel('Sum', call, { x: exponentials }, { axis: [axis], keepDims: true });
      const probabilities = runKernel('RealDiv', call, { a: exponentials, b: total });
      dispose(call, largest, shifted, exponentials, total);
      return probabilities;
    },
  );
}
