import { registerSoftwareMatMul } from './matMul';
import { registerSoftwareReductions } from './reduce';

let registered = false;

/** Replaces the stock kernels that a software adapter runs badly. Does so once. */
export function registerSoftwareKernels(): void {
  if (registered) return;
  registered = true;
  registerSoftwareMatMul();
  registerSoftwareReductions();
}
