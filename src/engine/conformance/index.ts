/**
 * You need not read this folder. Nothing here serves a lesson: no model, kernel or probe of the lab calls
 * these operations. They are TensorFlow.js's own (einsum, cumulative sums, depthwise and 3-D convolutions,
 * scatter and strided slices with their gradients, …), wrong or missing on one backend or another in
 * version 4.22, and put right so that a page has the same library on all three.
 *
 * What holds them are TensorFlow.js's own specs (`npm test -- specs-cpu specs-wasm specs-webgpu`), whose
 * remaining failures are listed with their reasons in `tests/specs/expected`, and the tests beside this
 * file. What the models do run through is corrected in `engine/corrections`.
 */
import type { BackendName } from '../device/backend-name';

export { registerGradients as conformGradients } from './gradients';

/** Each in a chunk of its own, fetched with its backend. */
const parts: Record<BackendName, () => Promise<() => void>> = {
  webgpu: async () => (await import('./webgpu')).conformWebGpu,
  wasm: async () => (await import('./wasm')).conformWasm,
  cpu: async () => (await import('./cpu')).conformCpu,
};

/** Fetches what makes a started backend conform; to be called once. */
export const loadConformance = (backend: BackendName): Promise<() => void> => parts[backend]();
