/**
 * Access to the heap of the WebAssembly backend, for the operations that stock kernels do slowly
 * there. Views are of the heap as it is now: take them after every allocation, since an allocation
 * may grow the memory and detach older views.
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { TensorInfo } from '@tensorflow/tfjs-core';

/** The backend as tfjs hands it to a kernel: typed as anything, and ours by registration. */
type Backend = unknown;

export const asWasm = (backend: Backend): BackendWasm => backend as BackendWasm;

/** A new float32 tensor on the heap, with undefined contents. */
export function allocate(backend: Backend, shape: number[]): TensorInfo {
  return asWasm(backend).makeOutput(shape, 'float32');
}

export function floats(backend: Backend, tensor: TensorInfo): Float32Array {
  return asWasm(backend).typedArrayFromHeap(tensor) as Float32Array;
}

export function integers(backend: Backend, tensor: TensorInfo): Int32Array {
  return asWasm(backend).typedArrayFromHeap(tensor) as Int32Array;
}
