/** Corrections of stock kernels and gradients that are wrong or missing; `tests/specs` holds them. */
import type { BackendName } from '../device/backend-name';
import { registerGradients } from './gradients';

/** Each in a chunk of its own, fetched with its backend. */
const corrections: Record<BackendName, () => Promise<() => void>> = {
  webgpu: async () => (await import('./webgpu')).correctWebGpu,
  wasm: async () => (await import('./wasm')).correctWasm,
  cpu: async () => (await import('./cpu')).correctCpu,
};

const corrected = new Set<BackendName>();

/** Corrects a backend that has started. A backend that starts again is as corrected as before. */
export async function registerCorrections(backend: BackendName): Promise<void> {
  if (corrected.has(backend)) return;
  const correct = await corrections[backend]();
  if (corrected.size === 0) registerGradients();
  corrected.add(backend);
  correct();
}
