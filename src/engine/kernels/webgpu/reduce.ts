/** Reductions over the last axes without barriers, for software adapters; see `matMul.ts`. */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { tf } from '../../tf';
import { holdsFloats, runShader, sizeOf } from './program';

/** Longer rows are reduced in pieces first: one invocation alone would crawl. */
const LONGEST = 1024;

const START = { Sum: '0.0', Mean: '0.0', Max: 'row[first]' } as const;
const JOIN = { Sum: 'all + x', Mean: 'all + x', Max: 'max(all, x)' } as const;

type Reduction = keyof typeof START;

/** [rows · length] → [rows], as flat tensors. */
function reduceRows(
  backend: unknown,
  kind: Reduction,
  x: TensorInfo,
  rows: number,
  length: number,
  outputShape: number[],
): TensorInfo {
  const scale = kind === 'Mean' ? ` / ${length}.0` : '';
  const body = `
    let first = id * ${length}u;
    var all = ${START[kind]};
    for (var i = 0u; i < ${length}u; i++) { let x = row[first + i]; all = ${JOIN[kind]}; }
    result[id] = all${scale};`;
  const key = `software${kind} ${rows} ${length}`;
  return runShader(backend, { key, inputs: ['row'], outputShape, invocations: rows, body }, [x]);
}

/** @returns the reduced tensor, or null if the axes are not the last ones */
function softwareReduce(
  kind: Reduction,
  x: TensorInfo,
  axes: number[],
  keepDims: boolean,
  backend: unknown,
): TensorInfo | null {
  const rank = x.shape.length;
  const last = axes.every((axis, i) => axis === rank - axes.length + i);
  const length = sizeOf(axes.map((axis) => x.shape[axis]));
  const rows = sizeOf(x.shape) / length;
  if (!last || !holdsFloats(backend, x) || length < 2) return null;
  const shape = keepDims
    ? x.shape.map((n, axis) => (axes.includes(axis) ? 1 : n))
    : x.shape.filter((_, axis) => !axes.includes(axis));
  const pieces = largestDivisor(length, Math.ceil(length / LONGEST));
  if (pieces === 1) return reduceRows(backend, kind, x, rows, length, shape);
  const partial = reduceRows(backend, kind, x, rows * pieces, length / pieces, [rows * pieces]);
  const out = reduceRows(backend, kind, partial, rows, pieces, shape);
  (backend as { disposeData(id: object): void }).disposeData(partial.dataId);
  return out;
}

/** The smallest divisor of `n` that is at least `least`; 1 if the pieces would be too many. */
function largestDivisor(n: number, least: number): number {
  if (least <= 1) return 1;
  for (let divisor = least; divisor <= Math.min(n, LONGEST * 4); divisor++)
    if (n % divisor === 0) return divisor;
  return 1;
}

/** Replaces sum, mean and maximum over the last axes. */
export function registerSoftwareReductions(): void {
  for (const kind of ['Sum', 'Mean', 'Max'] as const) {
    const { kernelFunc: stock } = tf.getKernel(kind, 'webgpu');
    tf.unregisterKernel(kind, 'webgpu');
    tf.registerKernel({
      kernelName: kind,
      backendName: 'webgpu',
      kernelFunc: (call) => {
        const x = call.inputs.x as TensorInfo;
        const attrs = call.attrs as unknown as Record<string, number[] | number | boolean>;
        const given = (kind === 'Max' ? attrs.reductionIndices : attrs.axis) as number | number[];
        const axes = tf.util.parseAxisParam(given, x.shape).sort((a, b) => a - b);
        const keep = attrs.keepDims === true;
        return softwareReduce(kind, x, axes, keep, call.backend) ?? stock(call);
      },
    });
  }
}
