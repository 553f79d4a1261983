/** Sums and cuts over flat memory, which the stock WebAssembly kernels do through needless copies. */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { tf } from '../../tf';
import { allocate, floats } from './heap';

/** Registers `SumRows` and `Pieces` for the WebAssembly backend. */
export function registerFlat(): void {
  tf.registerKernel({
    kernelName: 'SumRows',
    backendName: 'wasm',
    kernelFunc: ({ inputs, backend }) => {
      const x = inputs.x as TensorInfo;
      const [rows, columns] = x.shape;
      const out = allocate(backend, [columns]);
      const to = floats(backend, out).fill(0);
      const from = floats(backend, x);
      for (let r = 0, at = 0; r < rows; r++) for (let c = 0; c < columns; c++) to[c] += from[at++];
      return out;
    },
  });
  tf.registerKernel({
    kernelName: 'Pieces',
    backendName: 'wasm',
    kernelFunc: ({ inputs, backend, attrs }) => {
      const { shapes } = attrs as unknown as { shapes: number[][] };
      const outputs = shapes.map((shape) => allocate(backend, shape));
      const from = floats(backend, inputs.x as TensorInfo);
      let at = 0;
      for (const out of outputs) {
        const to = floats(backend, out);
        to.set(from.subarray(at, at + to.length));
        at += to.length;
      }
      return outputs;
    },
  });
}
