import type { NamedAttrMap, NamedTensorMap } from '@tensorflow/tfjs-core';
import { tf, type Tensor } from '../tf';

/** Whether the active backend has a kernel of ours by this name; if not, the composed twin runs. */
export function hasOwnKernel(name: string): boolean {
  return tf.getKernel(name, tf.getBackend()) != null;
}

/** Runs a kernel of ours. Gradients are the caller's: call inside `tf.customGrad`. */
export function runOwnKernel<Result extends Tensor | Tensor[]>(
  name: string,
  inputs: NamedTensorMap,
  attrs: object = {},
): Result {
  return tf.engine().runKernel(name, inputs, attrs as NamedAttrMap) as Result;
}
