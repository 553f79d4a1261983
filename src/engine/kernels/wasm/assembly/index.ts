/** What the module offers. Written in AssemblyScript; all pointers are bytes into tfjs' own memory. */
export { activate, activateGrad } from './activation';
export { adamW, countNonFinite, sumSquares } from './adamw';
export { attention, attentionGrad, attentionWork } from './attention';
export { maxBlocks, maxBlocksGrad, spreadBlocks, sumBlocks } from './blocks';
export { crossEntropy } from './cross-entropy';
export { gemm, GEMM_WORK } from './gemm';
export { layerNorm, layerNormGrad } from './layer-norm';
export { addRows, fillRows, sumRows } from './rows';
export { foldWindows, windowRows } from './windows';
