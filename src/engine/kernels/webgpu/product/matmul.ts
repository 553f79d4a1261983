/** The stock operation over our product. */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { tf } from '../../../tf';
import { holdsFloats } from '../shader';
import { product } from './product';
import type { ProductShape } from './shape';

interface MatMulCall {
  inputs: { a: TensorInfo; b: TensorInfo };
  backend: unknown;
  attrs: { transposeA: boolean; transposeB: boolean };
}

const sizeOf = (shape: readonly number[]): number => shape.reduce((all, n) => all * n, 1);

/** @returns the product [..., m, n], or null for what the stock kernel has words or answers for */
function matMul({ inputs: { a, b }, backend, attrs }: MatMulCall): TensorInfo | null {
  if (a.shape.length < 2 || b.shape.length < 2) return null;
  const { shape, inner } = shapeOf(a, b, attrs);
  const { batch, m, n, k, batchedA, batchedB } = shape;
  const outer = [a, b].map((tensor) => tensor.shape.slice(0, -2));
  const pairs =
    (!batchedA || sizeOf(outer[0]) === batch) && (!batchedB || sizeOf(outer[1]) === batch);
  const floats = holdsFloats(backend, a) && holdsFloats(backend, b);
  if (inner !== k || !pairs || !floats || batch * m * n * k === 0) return null;
  const outputShape = [...outer[sizeOf(outer[0]) === batch ? 0 : 1], m, n];
  return product(backend, { a, b, shape, outputShape })[0];
}

function shapeOf(
  a: TensorInfo,
  b: TensorInfo,
  { transposeA, transposeB }: MatMulCall['attrs'],
): { shape: ProductShape; inner: number } {
  const [aRows, aColumns] = a.shape.slice(-2);
  const [bRows, bColumns] = b.shape.slice(-2);
  const [batchA, batchB] = [a, b].map((tensor) => sizeOf(tensor.shape.slice(0, -2)));
  const [m, k] = transposeA ? [aColumns, aRows] : [aRows, aColumns];
  const [n, inner] = transposeB ? [bRows, bColumns] : [bColumns, bRows];
  const [batchedA, batchedB] = [batchA > 1, batchB > 1];
  const batch = Math.max(batchA, batchB);
  return { shape: { batch, m, n, k, transposeA, transposeB, batchedA, batchedB }, inner };
}

/** Replaces the stock matrix product. */
export function registerMatMul(): void {
  const { kernelFunc: stock } = tf.getKernel('BatchMatMul', 'webgpu');
  tf.unregisterKernel('BatchMatMul', 'webgpu');
  tf.registerKernel({
    kernelName: 'BatchMatMul',
    backendName: 'webgpu',
    kernelFunc: (call) => matMul(call as unknown as MatMulCall) ?? stock(call),
  });
}
