/**
 * Row lookup and its gradient for the WebAssembly backend: the stock gather is slow there, and the
 * scatter-add that its gradient needs is missing. Rows are added in the order of their indices, so
 * the sum is the same to the bit every time.
 */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { tf } from '../../tf';
import { allocate, floats, integers } from './heap';

/** Registers `TakeRows` and `AddRows` for the WebAssembly backend. */
export function registerRows(): void {
  tf.registerKernel({
    kernelName: 'TakeRows',
    backendName: 'wasm',
    kernelFunc: ({ inputs, backend }) => {
      const table = inputs.table as TensorInfo;
      const indices = inputs.indices as TensorInfo;
      const width = table.shape[1];
      const count = indices.shape.reduce((product, n) => product * n, 1);
      const out = allocate(backend, [count, width]);
      const from = floats(backend, table);
      const to = floats(backend, out);
      const ids = integers(backend, indices);
      for (let i = 0; i < count; i++)
        to.set(from.subarray(ids[i] * width, (ids[i] + 1) * width), i * width);
      return out;
    },
  });
  tf.registerKernel({
    kernelName: 'AddRows',
    backendName: 'wasm',
    kernelFunc: ({ inputs, backend, attrs }) => {
      const { rows } = attrs as unknown as { rows: number };
      const dy = inputs.dy as TensorInfo;
      const width = dy.shape[1];
      const out = allocate(backend, [rows, width]);
      const to = floats(backend, out).fill(0);
      const from = floats(backend, dy);
      const ids = integers(backend, inputs.indices as TensorInfo);
      for (let i = 0, at = 0; i < ids.length; i++)
        for (let c = 0, row = ids[i] * width; c < width; c++) to[row + c] += from[at++];
      return out;
    },
  });
}
