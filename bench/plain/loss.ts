import type { Scalar, Tensor } from '@tensorflow/tfjs-core';

/** A loss on the inputs of one batch, by name. */
export type PlainLoss = (inputs: Record<string, Tensor>) => Scalar | Tensor;
