import { registerActivation } from './activation';
import { loadAssembly } from './assembly';
import { registerAdamW } from './adamw';
import { registerAttention } from './attention';
import { registerCrossEntropy } from './cross-entropy';
import type { Backend } from './heap';
import { registerIdentity } from './identity';
import { registerBlocks, registerWindows } from './images';
import { registerLayerNorm } from './layer-norm';
import { registerLinear } from './linear';
import { registerMatMul } from './matmul';
import { registerRows } from './rows';

/**
 * Adds our operations to the WebAssembly backend and replaces its slow ones. Call once. Without SIMD
 * everything stays stock, and models run on the composed twins.
 */
export async function registerWasmKernels(backend: Backend): Promise<void> {
  const assembly = await loadAssembly(backend);
  if (!assembly) return;
  registerIdentity();
  registerMatMul(assembly);
  registerLinear(assembly);
  registerActivation(assembly);
  registerLayerNorm(assembly);
  registerAttention(assembly);
  registerCrossEntropy(assembly);
  registerRows(assembly);
  registerWindows(assembly);
  registerBlocks(assembly);
  registerAdamW(assembly);
}
