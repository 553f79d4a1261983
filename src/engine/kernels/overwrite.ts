import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import { tf, type Tensor } from '../tf';
import { activeGpu, bufferOf, flush } from './webgpu/backend';
import { readAnew } from './webgpu/reads';

/**
 * The values of a tensor where they lie, on a backend whose memory the host shares (cpu, wasm): writing
 * to them changes the tensor. On wasm the view is of the heap as it is now: take it anew after anything
 * that may allocate.
 *
 * @throws on WebGPU
 */
export function valuesInPlace(tensor: Tensor): Float32Array | Int32Array {
  switch (tf.getBackend()) {
    case 'cpu':
      return (tf.backend() as MathBackendCPU).data.get(tensor.dataId).values as Float32Array;
    case 'wasm':
      return (tf.backend() as BackendWasm).typedArrayFromHeap(tensor) as Float32Array;
    default:
      throw new Error(`The values of a tensor on ${tf.getBackend()} are not in the host's memory.`);
  }
}

/**
 * Replaces the values of a tensor, which stays the same tensor in the same memory: what was captured
 * with it goes on with the new values. Everything queued before sees the old ones.
 *
 * @param values as many as the tensor has, of its type
 */
export function overwrite(tensor: Tensor, values: Float32Array | Int32Array): void {
  if (values.length !== tensor.size)
    throw new Error(`A tensor of ${tensor.size} values was given ${values.length} new ones.`);
  const gpu = activeGpu();
  if (!gpu) {
    valuesInPlace(tensor).set(values);
    return;
  }
  const buffer = bufferOf(gpu, tensor);
  // The queue takes a write at once; dispatches that are recorded and not yet submitted would see it.
  flush(gpu);
  gpu.queue.writeBuffer(buffer, 0, values.buffer, values.byteOffset, values.byteLength);
  readAnew(gpu, tensor);
}
