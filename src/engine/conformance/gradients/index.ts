import { registerChainedOperations } from './chained';
import { registerComparisonGradients } from './comparisons';
import { registerDepthToSpaceGradient } from './depth-to-space';
import { registerEinsumGradient } from './einsum';
import { registerScatterGradients } from './scatter';
import { registerSelectionGradients } from './selection';

/** Registers the gradients that core lacks or has wrong, for all backends. */
export function registerGradients(): void {
  registerChainedOperations();
  registerComparisonGradients();
  registerEinsumGradient();
  registerScatterGradients();
  registerSelectionGradients();
  registerDepthToSpaceGradient();
}
