import type { TensorInfo } from '@tensorflow/tfjs-core';
import { asGpu } from './backend';
import { registerGpuKernel } from './register';
import { planRows } from './rows';
import { runShader } from './shader';

/** More values than this are first added up in this many chunks. */
const CHUNKS = 2048;

/**
 * Two sums over vectors, Σx and Σw. In `products` the values of the vectors are multiplied first: Σwx.
 * Without w every value counts once.
 */
interface Sums {
  x: TensorInfo;
  w?: TensorInfo;
  products: boolean;
}

const term = ({ w, products }: Sums) => (w && products ? 'x[i] * w[i]' : 'x[i]');

/** The sums in chunks, in a fixed order. */
function chunked(backend: unknown, from: Sums, count: number): Sums {
  const { x, w } = from;
  const [chunkX, chunkW] = runShader(backend, {
    name: 'MeanChunks',
    variant: [w !== undefined],
    inputs: { x, ...(w && { w }) },
    outputs: { sumX: { shape: [CHUNKS] }, ...(w && { sumW: { shape: [CHUNKS] } }) },
    sizes: { count, chunks: CHUNKS },
    groups: Math.ceil(CHUNKS / 64),
    main: () => `
      var all = 0.0;
      var weight = 0.0;
      // Neighbouring threads read neighbouring values.
      for (var i = id; i < sizes.count; i += sizes.chunks) {
        all += ${term(from)};
        ${w ? 'weight += w[i];' : ''}
      }
      sumX[id] = all;
      ${w ? 'sumW[id] = weight;' : ''}`,
  });
  return { x: chunkX, w: chunkW as TensorInfo | undefined, products: false };
}

/** → mean Σwx / Σw and total Σw (the count without weights), scalars. */
function weightedMean(backend: unknown, x: TensorInfo, w?: TensorInfo): TensorInfo[] {
  const count = x.shape.reduce((product, n) => product * n, 1);
  const whole: Sums = { x, w, products: true };
  const few = count <= 2 * CHUNKS;
  const sums = few ? whole : chunked(backend, whole, count);
  const plan = planRows(1);
  const result = runShader(backend, {
    name: 'Mean',
    variant: [plan.threads, w !== undefined, sums.products],
    inputs: { x: sums.x, ...(sums.w && { w: sums.w }) },
    outputs: { mean: { shape: [] }, total: { shape: [] } },
    sizes: { rows: 1, values: few ? count : CHUNKS, count },
    ...plan,
    declarations: () => plan.declarations,
    main: () => `
      ${plan.open}
      var all = 0.0;
      var weight = 0.0;
      for (var i = first; i < sizes.values; i += stride) {
        all += ${term(sums)};
        ${w ? 'weight += w[i];' : ''}
      }
      let sum = rowSum(all, lane);
      let weights = ${w ? 'rowSum(weight, lane)' : 'f32(sizes.count)'};
      if (first == 0u) { mean[row] = sum / weights; total[row] = weights; }`,
  });
  if (!few) for (const t of [sums.x, sums.w]) if (t) asGpu(backend).disposeData(t.dataId);
  return result;
}

/** Registers `WeightedMean` for the WebGPU backend. */
export function registerWeightedMean(): void {
  registerGpuKernel('WeightedMean', (backend, { x, weights }) => weightedMean(backend, x, weights));
}
