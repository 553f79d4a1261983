import { registerAdamW } from './adamw';
import { registerAssign } from './assign';
import { registerAttention } from './attention';
import { activeGpu } from './backend';
import { registerBatchNorm } from './batch-norm';
import { registerBlocks } from './blocks';
import { registerEmbedding } from './embedding';
import { registerActivations } from './gelu';
import { registerGroupNorm } from './group-norm';
import { registerGumbelSoftmax } from './gumbel-softmax';
import { registerLayerNorm } from './layer-norm';
import { registerLinear } from './linear';
import { registerNoise } from './noise';
import { measureOn, registerMatMul, tuneProduct, type Memory } from './product';
import { registerSoftwareReductions } from './reduce';
import { registerSoftmax } from './softmax';
import { registerSoftmaxCrossEntropy } from './softmax-cross-entropy';
import { hardwareStrategy, softwareStrategy, useStrategy } from './strategy';
import { registerSums } from './sums';
import { registerWeightedMean } from './weighted-mean';
import { registerWindows } from './windows';

export type { Memory } from './product';

let registered = false;

/**
 * Adds our operations to the WebGPU backend, laid out for the adapter at hand.
 *
 * @param software true for a software adapter, where some stock kernels are replaced as well
 */
export function registerGpuKernels(software: boolean): void {
  const subgroups = activeGpu()?.device.features.has('subgroups') === true;
  useStrategy(software ? { ...softwareStrategy, subgroups } : hardwareStrategy);
  if (registered) return;
  registered = true;
  registerActivations();
  registerAdamW();
  registerAssign();
  registerAttention();
  registerBatchNorm();
  registerBlocks();
  registerEmbedding();
  registerGroupNorm();
  registerGumbelSoftmax();
  registerLayerNorm();
  registerLinear();
  registerMatMul();
  registerNoise();
  registerSoftmax();
  registerSoftmaxCrossEntropy();
  registerSums();
  registerWeightedMean();
  registerWindows();
  if (software) registerSoftwareReductions();
}

/**
 * Fits the matrix product to a real GPU by a trial of at most 50 ms, or by what is remembered of one.
 *
 * @param adapter under which name it is remembered
 */
export async function tuneGpuKernels(adapter: string, memory?: Memory): Promise<void> {
  const backend = activeGpu();
  if (backend) await tuneProduct(adapter, measureOn(backend), memory);
}
