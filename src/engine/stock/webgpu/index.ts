import { registerBincount } from '../bincount';
import { registerEinsum } from '../einsum';
import { registerCumulative } from './cumulative';
import { registerElementwise } from './elementwise';
import { registerSoftmax } from './softmax';
import { registerStridedSlice } from './strided-slice';

/** Corrects kernels of the stock WebGPU backend. */
export function correctWebGpu(): void {
  registerCumulative();
  registerElementwise();
  registerSoftmax();
  registerStridedSlice();
  registerBincount('webgpu');
  registerEinsum('webgpu');
}
