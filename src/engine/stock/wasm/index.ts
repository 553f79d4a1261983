import { registerBincount } from '../bincount';
import { registerEinsum } from '../einsum';
import { registerClip } from './clip';
import { registerConvolutionGradients } from './convolution';
import { registerDepthwiseGradients } from './depthwise';
import { registerMatMulIntegers } from './matMulIntegers';
import { registerMaxPoolGrad } from './maxPoolGrad';
import { registerPool } from './pool';
import { registerSegmentSum } from './segmentSum';
import { registerSlice } from './slice';
import { registerStridedSlice } from './stridedSlice';

/** Corrects kernels of the stock WebAssembly backend and adds those that gradients need. */
export function correctWasm(): void {
  registerBincount('wasm');
  registerClip();
  registerConvolutionGradients();
  registerDepthwiseGradients();
  registerEinsum('wasm');
  registerMatMulIntegers();
  registerMaxPoolGrad();
  registerPool();
  registerSegmentSum();
  registerSlice();
  registerStridedSlice();
}
