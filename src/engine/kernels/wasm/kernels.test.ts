import { describeWasmKernels } from './kernels.cases';

describeWasmKernels();
