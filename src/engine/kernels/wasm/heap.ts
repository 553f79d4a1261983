/**
 * Access to the memory of the WebAssembly backend. Views are of the heap as it is now: take them after
 * every allocation, since an allocation may grow the memory and detach older views. Addresses stay.
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { tf } from '../../tf';

/** The backend as tfjs hands it to a kernel: typed as anything, and ours by registration. */
export type Backend = unknown;

export const asWasm = (backend: Backend): BackendWasm => backend as BackendWasm;

export const sizeOf = (shape: readonly number[]): number =>
  shape.reduce((product, n) => product * n, 1);

/** A new float32 tensor on the heap, with undefined contents. */
export function allocate(backend: Backend, shape: number[]): TensorInfo {
  return asWasm(backend).makeOutput(shape, 'float32');
}

export function zeros(backend: Backend, shape: number[]): TensorInfo {
  const tensor = allocate(backend, shape);
  floats(backend, tensor).fill(0);
  return tensor;
}

/** Where a tensor's values begin, in bytes. */
export const addressOf = (backend: Backend, tensor: TensorInfo): number =>
  asWasm(backend).getMemoryOffset(tensor.dataId);

export function floats(backend: Backend, tensor: TensorInfo): Float32Array {
  return asWasm(backend).typedArrayFromHeap(tensor) as Float32Array;
}

export function integers(backend: Backend, tensor: TensorInfo): Int32Array {
  return asWasm(backend).typedArrayFromHeap(tensor) as Int32Array;
}

/**
 * Registers a kernel of ours for the WebAssembly backend, under the name by which `runOwnKernel` asks
 * for it. A stock kernel of that name is replaced.
 */
export function registerWasmKernel<Attrs extends object>(
  kernelName: string,
  run: (
    backend: Backend,
    inputs: Record<string, TensorInfo>,
    attrs: Attrs,
  ) => TensorInfo | TensorInfo[],
): void {
  if (tf.getKernel(kernelName, 'wasm')) tf.unregisterKernel(kernelName, 'wasm');
  tf.registerKernel({
    kernelName,
    backendName: 'wasm',
    kernelFunc: ({ inputs, backend, attrs }) =>
      run(backend, inputs as Record<string, TensorInfo>, attrs as unknown as Attrs),
  });
}
