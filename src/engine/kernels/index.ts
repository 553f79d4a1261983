/**
 * The operations that models are written in. Each has its own gradient and runs on every backend:
 * through a kernel of ours where the active backend has one, else composed of stock operations that
 * are right there (the composed twin).
 */
export {
  abs,
  clip,
  div,
  exp,
  log,
  matMul,
  maximum,
  meanAll,
  meanOver,
  mul,
  neg,
  positive,
  relu,
  reshape,
  sigmoid,
  splitLast,
  sqrt,
  square,
  stack,
  sub,
  sumAll,
  sumLast,
  transpose,
} from './arithmetic';
export { adamWUpdate, type AdamWReport } from './adamw';
export { add, addToEach, firstRows } from './basic';
export { assign } from './assign';
export {
  attention,
  attentionParts,
  crossAttention,
  type AttentionParts,
  type AttentionShape,
  type CrossAttentionShape,
} from './attention';
export { avgPool } from './avg-pool';
export { batchNorm, type BatchNormState } from './batch-norm';
export { batchNormTraining } from './batch-norm-training';
export { constant, disposeConstants } from './constants';
export { conv2d, type ConvolutionOptions } from './conv2d';
export { dropout } from './dropout';
export { embedding } from './embedding';
export { gelu } from './gelu';
export { groupNorm } from './group-norm';
export { gumbelSoftmax } from './gumbel-softmax';
export { layerNorm } from './layer-norm';
export { linear, unembed, type LinearOptions } from './linear';
export { causalMask, fullMask, type Mask } from './masks';
export { maxPool } from './max-pool';
export { gumbelNoise, normalNoise, uniformNoise } from './noise';
export { normalize } from './normalize';
export { oneHot } from './one-hot';
export { prependToEach } from './prepend';
export { quickGelu } from './quick-gelu';
export { overwrite, valuesInPlace } from './overwrite';
export { logSoftmax, softmax } from './softmax';
export { softmaxCrossEntropy } from './softmax-cross-entropy';
export { softplus } from './softplus';
export { takeRows } from './take-rows';
export { upsample } from './upsample';
export { wrapAround } from './wrap-around';
