import { registerElementwise } from './elementwise';
import { registerSoftmax } from './softmax';

export function correctWebGpu(): void {
  registerElementwise();
  registerSoftmax();
}
