import { registerEinsum } from '../einsum';
import { registerResizeNearestNeighborGrad } from './resize-nearest-neighbor-grad';

/** Corrects kernels of the stock backend in plain JavaScript. */
export function conformCpu(): void {
  registerEinsum('cpu');
  registerResizeNearestNeighborGrad();
}
