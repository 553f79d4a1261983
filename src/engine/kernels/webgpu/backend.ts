/** The parts of the stock WebGPU backend that our shaders and the capture of a step work with. */
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { tf } from '../../tf';

/**
 * The backend as plain JavaScript sees it. Its queue is public but for the types: one command encoder
 * and one compute pass are open at a time, and a pass is submitted after a number of dispatches.
 */
export interface GpuBackend extends Omit<WebGPUBackend, never> {
  readonly device: GPUDevice;
}

interface Insides {
  commandEncoder: GPUCommandEncoder | null;
  computePassEncoder: GPUComputePassEncoder | null;
  commandQueueOwnedIds: WeakSet<object>;
  dispatchCountInPass: number;
}

export const asGpu = (backend: unknown): GpuBackend => backend as GpuBackend;

/** The active backend, if it is WebGPU. */
export const activeGpu = (): GpuBackend | null =>
  tf.getBackend() === 'webgpu' ? asGpu(tf.backend()) : null;

export const insidesOf = (backend: GpuBackend): Insides => backend as unknown as Insides;

/** Submits what is recorded and not yet submitted. A write to a buffer would overtake it otherwise. */
export function flush(backend: GpuBackend): void {
  backend.endComputePassEncoder();
  if (insidesOf(backend).commandEncoder) backend.submitQueue();
}

/**
 * Destroys the buffers that the backend keeps for use again. It never does so by itself, so that what one
 * large computation needed once would be held for good.
 */
export function trimPool(backend: GpuBackend): void {
  flush(backend);
  const manager = backend.bufferManager as unknown as {
    freeBuffers: Map<string, GPUBuffer[]>;
    numFreeBuffers: number;
    numBytesAllocated: number;
  };
  for (const buffers of manager.freeBuffers.values())
    for (const buffer of buffers.splice(0)) {
      buffer.destroy();
      manager.numFreeBuffers--;
      manager.numBytesAllocated -= buffer.size;
    }
}

/** The open compute pass, opened if need be. */
export function computePass(backend: GpuBackend): GPUComputePassEncoder {
  const insides = insidesOf(backend);
  backend.ensureCommandEncoderReady();
  return (insides.computePassEncoder ??= insides.commandEncoder!.beginComputePass());
}

/** The buffer of a tensor, uploaded or made if it has none yet. */
export function bufferOf(backend: GpuBackend, tensor: TensorInfo): GPUBuffer {
  backend.uploadToGPU(tensor.dataId);
  return backend.tensorMap.get(tensor.dataId).resource as GPUBuffer;
}
