/**
 * Corrections of the stock kernels and gradients that models run through: of those that are wrong in
 * TensorFlow.js 4.22, each with its reason. `engine/conformance` corrects what no model calls.
 */
import type { BackendName } from '../device/backend-name';

export { registerBatchMatMulGradient as correctGradients } from './batch-matmul-gradient';

/** Each in a chunk of its own, fetched with its backend. */
const corrections: Record<BackendName, () => Promise<() => void>> = {
  webgpu: async () => (await import('./webgpu')).correctWebGpu,
  wasm: async () => (await import('./wasm')).correctWasm,
  cpu: async () => () => {},
};

/** Fetches what corrects a backend that has started; to be called once. */
export const loadCorrections = (backend: BackendName): Promise<() => void> =>
  corrections[backend]();
