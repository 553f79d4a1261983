import type { TensorInfo } from '@tensorflow/tfjs-core';
import { asWasm } from '../../kernels/wasm/heap';
import { replaceKernel, type Call } from '../../corrections/replace';

interface Inputs {
  x: TensorInfo;
  segmentIds: TensorInfo;
}

/**
 * Sums of the rows that share a segment, which the gradient of `gather` needs and the stock backend lacks.
 * Rows are added in their order, so the sum is the same to the bit every time; rows with a segment below
 * zero are dropped.
 */
export function registerSegmentSum(): void {
  replaceKernel(
    'UnsortedSegmentSum',
    'wasm',
    ({ inputs, attrs, backend }: Call<Inputs, { numSegments: number }>) => {
      const { x, segmentIds } = inputs;
      const { numSegments } = attrs;
      const wasm = asWasm(backend);
      const rowShape = x.shape.slice(segmentIds.shape.length);
      const width = rowShape.reduce((product, n) => product * n, 1);
      const out = wasm.makeOutput([numSegments, ...rowShape], x.dtype);
      const sums = wasm.typedArrayFromHeap(out).fill(0);
      const values = wasm.typedArrayFromHeap(x);
      wasm.typedArrayFromHeap(segmentIds).forEach((segment: number, row: number) => {
        if (segment < 0 || segment >= numSegments) return;
        const [to, from] = [segment * width, row * width];
        for (let i = 0; i < width; i++) sums[to + i] += values[from + i];
      });
      return out;
    },
  );
}
