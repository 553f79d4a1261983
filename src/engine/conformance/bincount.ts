import type { TensorInfo } from '@tensorflow/tfjs-core';
import { tf } from '../tf';
import { replaceKernel, type Call } from '../corrections/replace';

interface Inputs {
  x: TensorInfo;
  weights: TensorInfo;
}

/**
 * Counts of integers, over all of a tensor of any rank. On WebGPU the stock shader does not compile for a
 * rank over one, and the counts stay zero without a word; on WebAssembly they get a wrong shape. Both are
 * given flat tensors.
 */
export function registerBincount(backendName: 'wasm' | 'webgpu'): void {
  const { kernelFunc } = tf.getKernel('Bincount', backendName);
  replaceKernel('Bincount', backendName, ({ inputs, attrs, backend }: Call<Inputs>) => {
    const flat = (x: TensorInfo) => ({ ...x, shape: [tf.util.sizeFromShape(x.shape)] });
    return kernelFunc({
      inputs: { x: flat(inputs.x), weights: flat(inputs.weights) },
      attrs: attrs as never,
      backend: backend as object,
    }) as TensorInfo;
  });
}
