import { tf } from '../../tf';
import { replaceKernel, runKernel, type Call } from '../../corrections/replace';
import type { TensorInfo } from '@tensorflow/tfjs-core';

interface Attributes {
  filterSize: [number, number] | number;
  strides: [number, number] | number;
  pad: 'valid' | 'same' | number;
  dimRoundingMode?: 'floor' | 'round' | 'ceil';
}

/**
 * Pooling of single pixels to the same size returns its input, as on the other backends. With windows that
 * lie in the padding alone the stock kernels leave part of the output unset.
 */
export function registerPool(): void {
  for (const kind of ['MaxPool', 'AvgPool'])
    replaceKernel(kind, 'wasm', (call: Call<{ x: TensorInfo }, Attributes>, stock) => {
      const { x } = call.inputs;
      const { filterSize, strides, pad, dimRoundingMode } = call.attrs;
      const shape = x.shape as [number, number, number, number];
      const { computePool2DInfo } = tf.backend_util;
      const info = computePool2DInfo(shape, filterSize, strides, 1, pad, dimRoundingMode);
      const single = info.filterHeight === 1 && info.filterWidth === 1;
      return single && tf.util.arraysEqual(info.inShape, info.outShape)
        ? runKernel('Identity', call, { x })
        : stock();
    });
}
