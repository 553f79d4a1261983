import type { Assembly } from './assembly';
import { addressOf, allocate, registerWasmKernel } from './heap';

/** Registers `SoftmaxCrossEntropy` for the WebAssembly backend: losses and slopes by row. */
export function registerCrossEntropy(assembly: Assembly): void {
  registerWasmKernel('SoftmaxCrossEntropy', (backend, { logits, targets }) => {
    const [rows, vocabulary] = logits.shape;
    const losses = allocate(backend, [rows]);
    const slopes = allocate(backend, [rows, vocabulary]);
    const at = [logits, targets, losses, slopes].map((tensor) => addressOf(backend, tensor));
    assembly.crossEntropy(...at, rows, vocabulary);
    return [losses, slopes];
  });
}
