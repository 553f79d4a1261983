import type { KernelConfig, KernelFunc, NamedAttrMap, TensorInfo } from '@tensorflow/tfjs-core';
import { tf } from '../tf';

/** One call of a kernel, with its inputs and attributes under their stock names. */
export interface Call<Inputs = { x: TensorInfo }, Attributes = object> {
  inputs: Inputs;
  attrs: Attributes;
  backend: unknown;
}

/** A kernel of ours in place of a stock one. It may return what `stock` makes of the call. */
export type Replacement<Inputs = { x: TensorInfo }, Attributes = object> = (
  call: Call<Inputs, Attributes>,
  stock: () => TensorInfo,
) => TensorInfo;

/**
 * Registers a kernel under a stock name, over the stock one if there is one.
 *
 * @param kernel called with the stock kernel as its way out
 */
export function replaceKernel<Inputs = { x: TensorInfo }, Attributes = object>(
  kernelName: string,
  backendName: string,
  kernel: Replacement<Inputs, Attributes>,
): void {
  const found: KernelConfig | undefined = tf.getKernel(kernelName, backendName);
  const stock = found?.kernelFunc;
  if (found) tf.unregisterKernel(kernelName, backendName);
  const kernelFunc: KernelFunc = (options) =>
    kernel(options as unknown as Call<Inputs, Attributes>, () => {
      if (!stock) throw new Error(`${backendName} has no kernel ${kernelName} for such inputs.`);
      return stock(options) as TensorInfo;
    });
  tf.registerKernel({ kernelName, backendName, kernelFunc });
}

/** Runs another kernel of the same backend inside a kernel. The result is the caller's to dispose. */
export function runKernel(
  kernelName: string,
  { backend }: { backend: unknown },
  inputs: Record<string, TensorInfo>,
  attrs: object = {},
): TensorInfo {
  const kernel = tf.getKernel(kernelName, tf.getBackend());
  return kernel.kernelFunc({
    inputs,
    attrs: attrs as NamedAttrMap,
    backend: backend as object,
  }) as TensorInfo;
}

/** Releases what a kernel made on its way. */
export function dispose({ backend }: { backend: unknown }, ...made: TensorInfo[]): void {
  for (const { dataId } of made)
    (backend as { disposeData(dataId: object): boolean }).disposeData(dataId);
}
