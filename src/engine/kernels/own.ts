import type { NamedAttrMap, NamedTensorMap } from '@tensorflow/tfjs-core';
import { tf, type Tensor } from '../tf';

let composedOnly = false;

/** Whether the active backend has a kernel of ours by this name; if not, the composed twin runs. */
export function hasOwnKernel(name: string): boolean {
  return !composedOnly && tf.getKernel(name, tf.getBackend()) != null;
}

/** Runs a kernel of ours. Gradients are the caller's: call inside `tf.customGrad`. */
export function runOwnKernel<Result extends Tensor | Tensor[]>(
  name: string,
  inputs: NamedTensorMap,
  attrs: object = {},
): Result {
  return tf.engine().runKernel(name, inputs, attrs as NamedAttrMap) as Result;
}

/** Runs `body`, gradients included, with the composed twins: the oracle and the peer of our kernels. */
export function withComposedTwins<Result>(body: () => Result): Result {
  composedOnly = true;
  try {
    return body();
  } finally {
    composedOnly = false;
  }
}
