import { registerAdamW } from './adamw';
import { registerActivations } from './gelu';
import { registerAttention } from './attention';
import { registerLayerNorm } from './layerNorm';
import { registerSoftwareMatMul } from './matMul';
import { registerSoftwareReductions } from './reduce';
import { registerSoftmaxCrossEntropy } from './softmaxCrossEntropy';
import { hardwareStrategy, softwareStrategy, useStrategy } from './strategy';
import { registerWeightedMean } from './weightedMean';

let registered = false;

/**
 * Adds our operations to the WebGPU backend, laid out for the adapter at hand.
 *
 * @param software true for a software adapter, where some stock kernels are replaced as well
 */
export function registerGpuKernels(software: boolean): void {
  useStrategy(software ? softwareStrategy : hardwareStrategy);
  if (registered) return;
  registered = true;
  registerActivations();
  registerAdamW();
  registerAttention();
  registerLayerNorm();
  registerSoftmaxCrossEntropy();
  registerWeightedMean();
  if (!software) return;
  registerSoftwareMatMul();
  registerSoftwareReductions();
}
