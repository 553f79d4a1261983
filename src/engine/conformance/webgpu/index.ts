import { registerBincount } from '../bincount';
import { registerEinsum } from '../einsum';
import { registerCumulative } from './cumulative';
import { registerElementwise } from './elementwise';
import { registerStridedSlice } from './strided-slice';

/** Corrects kernels of the stock WebGPU backend. */
export function conformWebGpu(): void {
  registerCumulative();
  registerElementwise();
  registerStridedSlice();
  registerBincount('webgpu');
  registerEinsum('webgpu');
}
