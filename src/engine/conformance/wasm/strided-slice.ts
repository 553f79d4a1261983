import type { TensorInfo } from '@tensorflow/tfjs-core';
import { asWasm } from '../../kernels/wasm/heap';
import { replaceKernel } from '../../corrections/replace';

/** The stock kernel copies the words of integers right, and then calls them floats. */
export function registerStridedSlice(): void {
  replaceKernel('StridedSlice', 'wasm', ({ inputs: { x }, backend }, stock): TensorInfo => {
    const out = stock();
    if (x.dtype !== 'int32' || out.dtype === 'int32') return out;
    const wasm = asWasm(backend);
    const whole = wasm.makeOutput(out.shape, 'int32');
    const words = wasm.typedArrayFromHeap({ ...out, dtype: 'int32' });
    wasm.typedArrayFromHeap(whole).set(words);
    wasm.disposeData(out.dataId);
    return whole;
  });
}
