/** An affine map with its bias, residual and activation, and its gradients. */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { activated, type Activation } from './activation';
import type { Assembly } from './assembly';
import { addressOf, allocate, registerWasmKernel, zeros } from './heap';
import { addProduct, matrix } from './matmul';

interface LinearAttributes {
  /** Whether the weight is [out, in] instead of [in, out]. */
  transposed: boolean;
  activation: Activation;
}

/** Registers `Linear`, `LinearGradInput` and `LinearGradWeight` for the WebAssembly backend. */
export function registerLinear(assembly: Assembly): void {
  registerWasmKernel<LinearAttributes>('Linear', (backend, inputs, { transposed, activation }) => {
    const { x, w } = inputs;
    const { bias, residual } = inputs as Partial<Record<string, TensorInfo>>;
    const [rows, depth] = x.shape;
    const outputs = w.shape[transposed ? 0 : 1];
    const y = allocate(backend, [rows, outputs]);
    const at = (tensor?: TensorInfo) => (tensor ? addressOf(backend, tensor) : 0);
    // The product adds to what is there: the bias, and the residual where no activation comes between.
    const early = activation === 'none' ? at(residual) : 0;
    assembly.fillRows(at(y), at(bias), early, rows, outputs);
    const [left, right] = [matrix(at(x), depth), matrix(at(w), w.shape[1], transposed)];
    addProduct(assembly, [rows, depth, outputs], left, right, at(y));
    if (activation === 'none') return [y];
    const active = activated(assembly, backend, y, activation);
    if (residual) assembly.fillRows(at(active), at(active), at(residual), 1, rows * outputs);
    return [active, y];
  });

  registerWasmKernel<{ transposed: boolean }>(
    'LinearGradInput',
    (backend, { dy, w }, { transposed }) => {
      const [rows, outputs] = dy.shape;
      const inputs = w.shape[transposed ? 1 : 0];
      const dx = zeros(backend, [rows, inputs]);
      const at = (tensor: TensorInfo) => addressOf(backend, tensor);
      const [left, right] = [matrix(at(dy), outputs), matrix(at(w), w.shape[1], !transposed)];
      addProduct(assembly, [rows, outputs, inputs], left, right, at(dx));
      return dx;
    },
  );

  registerWasmKernel<{ transposed: boolean; bias: boolean }>(
    'LinearGradWeight',
    (backend, { x, dy }, { transposed, bias }) => {
      const [rows, inputs] = x.shape;
      const outputs = dy.shape[1];
      const [m, n] = transposed ? [outputs, inputs] : [inputs, outputs];
      const dw = zeros(backend, [m, n]);
      const at = (tensor: TensorInfo) => addressOf(backend, tensor);
      const [first, second] = transposed ? [dy, x] : [x, dy];
      const [left, right] = [matrix(at(first), m, true), matrix(at(second), n)];
      addProduct(assembly, [m, rows, n], left, right, at(dw));
      if (!bias) return [dw];
      const db = allocate(backend, [outputs]);
      assembly.sumRows(at(dy), at(db), rows, outputs);
      return [dw, db];
    },
  );
}
