/**
 * The operations that models are written in. Each has its own gradient and runs on every backend:
 * through a kernel of ours where the active backend has one, else composed of stock operations that
 * are right there (the composed twin).
 */
export { add, addToEach, firstRows } from './basic';
export { attention, attentionParts, type AttentionParts, type AttentionShape } from './attention';
export { disposeConstants } from './constants';
export { embedding } from './embedding';
export { flatten, pieces } from './flat';
export { gelu } from './gelu';
export { layerNorm } from './layerNorm';
export { linear, unembed } from './linear';
export { causalMask, fullMask, type Mask } from './masks';
export { softmax } from './softmax';
export { softmaxCrossEntropy } from './softmaxCrossEntropy';
