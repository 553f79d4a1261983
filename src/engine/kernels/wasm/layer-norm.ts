import type { Assembly } from './assembly';
import { addressOf, allocate, registerWasmKernel } from './heap';

/** Registers `LayerNorm` and `LayerNormGrad` for the WebAssembly backend. */
export function registerLayerNorm(assembly: Assembly): void {
  registerWasmKernel<{ epsilon: number }>(
    'LayerNorm',
    (backend, { x, gain, bias }, { epsilon }) => {
      const [rows, width] = x.shape;
      const y = allocate(backend, [rows, width]);
      // The mean and the inverse deviation of each row.
      const stats = allocate(backend, [rows, 2]);
      const at = [x, gain, bias, y, stats].map((tensor) => addressOf(backend, tensor));
      assembly.layerNorm(...at, rows, width, epsilon);
      return [y, stats];
    },
  );
  registerWasmKernel('LayerNormGrad', (backend, { dy, x, gain, stats }) => {
    const [rows, width] = x.shape;
    const out = [[rows, width], [width], [width]].map((shape) => allocate(backend, shape));
    const at = [dy, x, gain, stats, ...out].map((tensor) => addressOf(backend, tensor));
    assembly.layerNormGrad(...at, rows, width);
    return out;
  });
}
