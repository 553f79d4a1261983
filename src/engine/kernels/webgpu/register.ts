import type { TensorInfo } from '@tensorflow/tfjs-core';
import { tf } from '../../tf';

/**
 * Registers a kernel of ours for the WebGPU backend, under the name by which `runOwnKernel` asks for it.
 * A stock kernel of that name is replaced.
 */
export function registerGpuKernel<Attrs extends object>(
  kernelName: string,
  run: (
    backend: unknown,
    inputs: Record<string, TensorInfo>,
    attrs: Attrs,
  ) => TensorInfo | TensorInfo[],
): void {
  if (tf.getKernel(kernelName, 'webgpu')) tf.unregisterKernel(kernelName, 'webgpu');
  tf.registerKernel({
    kernelName,
    backendName: 'webgpu',
    kernelFunc: ({ inputs, backend, attrs }) =>
      run(backend, inputs as Record<string, TensorInfo>, attrs as unknown as Attrs),
  });
}
