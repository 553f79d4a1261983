import type { TensorInfo } from '@tensorflow/tfjs-core';
import { tf } from '../../tf';
import { replaceKernel, type Call } from '../replace';

interface Attributes {
  begin: number | number[];
  size: number | number[];
}

/** Slices. The stock kernel reads on beyond the end of its input. @throws if the slice does not lie in x */
export function registerSlice(): void {
  replaceKernel('Slice', 'wasm', (call: Call<{ x: TensorInfo }, Attributes>, stock) => {
    const { parseSliceParams, assertParamsValid } = tf.slice_util;
    const { x } = call.inputs;
    const [begin, size] = parseSliceParams(x, call.attrs.begin, call.attrs.size);
    assertParamsValid(x, begin, size);
    return stock();
  });
}
