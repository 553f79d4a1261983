import { tf } from '../tf';

export interface MemoryInUse {
  tensors: number;
  /** Bytes of tensor data in use. */
  bytes: number;
  /** Bytes that the GPU's buffer pool has allocated and never gives back; 0 on other backends. */
  gpuBytes: number;
}

/** What the engine holds now; in a healthy run constant after the second step. */
export function memoryInUse(): MemoryInUse {
  const { numTensors, numBytes, ...rest } = tf.memory();
  const { numBytesAllocatedInGPU = 0 } = rest as { numBytesAllocatedInGPU?: number };
  return { tensors: numTensors, bytes: numBytes, gpuBytes: numBytesAllocatedInGPU };
}
