/** Reductions over the last axes without barriers, for software adapters. */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { tf } from '../../tf';
import { asGpu } from './backend';
import { holdsFloats, runShader } from './shader';

/** Longer rows are reduced in pieces first: one invocation alone would crawl. */
const LONGEST = 1024;

const sizeOf = (shape: readonly number[]): number => shape.reduce((product, n) => product * n, 1);

const START = { Sum: '0.0', Mean: '0.0', Max: 'row[first]' } as const;
/** `max` may drop a NaN, so it is told by its bits. */
const isNaN = (name: string) => `(bitcast<u32>(${name}) & 0x7fffffffu) > 0x7f800000u`;
const JOIN = {
  Sum: 'all + x',
  Mean: 'all + x',
  Max: `select(select(max(all, x), x, ${isNaN('x')}), all, ${isNaN('all')})`,
} as const;

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
  const scale = kind === 'Mean' ? ' / f32(sizes.length)' : '';
  const [result] = runShader(backend, {
    name: `Software${kind}`,
    variant: [],
    inputs: { row: x },
    outputs: { result: { shape: outputShape } },
    sizes: { rows, length },
    groups: Math.ceil(rows / 64),
    main: () => `
      if (id >= sizes.rows) { return; }
      let first = id * sizes.length;
      var all = ${START[kind]};
      for (var i = 0u; i < sizes.length; i++) { let x = row[first + i]; all = ${JOIN[kind]}; }
      result[id] = all${scale};`,
  });
  return result;
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
  asGpu(backend).disposeData(partial.dataId);
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
