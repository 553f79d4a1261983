import type { KernelBackend } from '@tensorflow/tfjs-core';
import { registerFlat } from './flat';
import { registerHeads } from './heads';
import { registerMatMul } from './matMul';
import { registerRows } from './rows';

/** Adds our operations to the WebAssembly backend and replaces its slow ones. Call once. */
export function registerWasmKernels(backend: KernelBackend): void {
  registerMatMul(backend);
  registerHeads();
  registerRows();
  registerFlat();
}
