import { registerBincount } from '../bincount';
import { registerEinsum } from '../einsum';
import { registerConvolutionGradients } from './convolution';
import { registerDepthwiseGradients } from './depthwise';
import { registerMatMulIntegers } from './matmul-integers';
import { registerMaxPoolGrad } from './max-pool-grad';
import { registerPool } from './pool';
import { registerSegmentSum } from './segment-sum';
import { registerStridedSlice } from './strided-slice';

/** Corrects kernels of the stock WebAssembly backend and adds those that gradients need. */
export function conformWasm(): void {
  registerBincount('wasm');
  registerConvolutionGradients();
  registerDepthwiseGradients();
  registerEinsum('wasm');
  registerMatMulIntegers();
  registerMaxPoolGrad();
  registerPool();
  registerSegmentSum();
  registerStridedSlice();
}
