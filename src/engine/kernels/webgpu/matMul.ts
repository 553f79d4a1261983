/**
 * Matrix product without workgroup memory and barriers: each invocation computes a 4 × 4 tile from
 * registers. A software adapter runs it many times faster than the stock tiled kernel, because
 * barriers are ruinous there; a real GPU keeps the stock one.
 */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { tf } from '../../tf';
import { holdsFloats, runShader, sizeOf } from './program';

const TILE = 4;

export interface MatMulCall {
  inputs: { a: TensorInfo; b: TensorInfo };
  backend: unknown;
  attrs: { transposeA: boolean; transposeB: boolean };
}

/** @returns the product [..., m, n], or null if the call is not covered */
export function softwareMatMul({
  inputs: { a, b },
  backend,
  attrs,
}: MatMulCall): TensorInfo | null {
  const { transposeA, transposeB } = attrs;
  const [aRows, aColumns] = a.shape.slice(-2);
  const [bRows, bColumns] = b.shape.slice(-2);
  const [m, k] = transposeA ? [aColumns, aRows] : [aRows, aColumns];
  const n = transposeB ? bRows : bColumns;
  const batchA = sizeOf(a.shape.slice(0, -2));
  const batchB = sizeOf(b.shape.slice(0, -2));
  const batch = Math.max(batchA, batchB);
  const broadcasts = batchA === batchB || batchA === 1 || batchB === 1;
  const floats = holdsFloats(backend, a) && holdsFloats(backend, b);
  if (!broadcasts || !floats || m * n * k * batch === 0) return null;
  const outer = (batchA >= batchB ? a : b).shape.slice(0, -2);
  const [tilesM, tilesN] = [Math.ceil(m / TILE), Math.ceil(n / TILE)];
  const aAt = transposeA ? `kk * ${m}u + row` : `row * ${k}u + kk`;
  const bAt = transposeB ? `column * ${k}u + kk` : `kk * ${n}u + column`;
  const tile = [...Array(TILE).keys()];
  const body = `
    let tile = id % ${tilesM * tilesN}u;
    let batch = id / ${tilesM * tilesN}u;
    let row0 = (tile / ${tilesN}u) * ${TILE}u;
    let column0 = (tile % ${tilesN}u) * ${TILE}u;
    let aBase = batch * ${batchA > 1 ? m * k : 0}u;
    let bBase = batch * ${batchB > 1 ? k * n : 0}u;
    ${tile.map((i) => `var sum${i} = vec4<f32>(0.0);`).join('\n')}
    for (var kk = 0u; kk < ${k}u; kk++) {
      var right: vec4<f32>;
      ${tile.map((j) => `{ let column = min(column0 + ${j}u, ${n - 1}u); right[${j}] = b[bBase + ${bAt}]; }`).join('\n')}
      ${tile.map((i) => `{ let row = min(row0 + ${i}u, ${m - 1}u); sum${i} = sum${i} + a[aBase + ${aAt}] * right; }`).join('\n')}
    }
    let out = batch * ${m * n}u;
    ${tile
      .map(
        (i) => `if (row0 + ${i}u < ${m}u) {
          ${tile.map((j) => `if (column0 + ${j}u < ${n}u) { result[out + (row0 + ${i}u) * ${n}u + column0 + ${j}u] = sum${i}[${j}]; }`).join('\n')}
        }`,
      )
      .join('\n')}`;
  return runShader(
    backend,
    {
      key: `softwareMatMul ${batch} ${batchA} ${batchB} ${m} ${k} ${n} ${transposeA} ${transposeB}`,
      inputs: ['a', 'b'],
      outputShape: [...outer, m, n],
      invocations: batch * tilesM * tilesN,
      body,
    },
    [a, b],
  );
}

/** The stock kernels that meet a matrix product, replaced for a software adapter. */
export function registerSoftwareMatMul(): void {
  const { kernelFunc: stock } = tf.getKernel('BatchMatMul', 'webgpu');
  tf.unregisterKernel('BatchMatMul', 'webgpu');
  tf.registerKernel({
    kernelName: 'BatchMatMul',
    backendName: 'webgpu',
    kernelFunc: (call) => softwareMatMul(call as unknown as MatMulCall) ?? stock(call),
  });
}
