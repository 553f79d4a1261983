import type { TensorInfo } from '@tensorflow/tfjs-core';
import { dispose, replaceKernel, runKernel, type Call } from '../../corrections/replace';

interface Inputs {
  a: TensorInfo;
  b: TensorInfo;
}

/**
 * Products of integer matrices, which the stock backend refuses, through floats: exact up to 2²⁴, as on
 * the other backends.
 */
export function registerMatMulIntegers(): void {
  replaceKernel('BatchMatMul', 'wasm', (call: Call<Inputs>, stock) => {
    const { a, b } = call.inputs;
    if (a.dtype === 'float32' && b.dtype === 'float32') return stock();
    const asType = (x: TensorInfo, dtype: string) => runKernel('Cast', call, { x }, { dtype });
    const floats = { a: asType(a, 'float32'), b: asType(b, 'float32') };
    const product = runKernel('BatchMatMul', call, floats, call.attrs);
    dispose(call, floats.a, floats.b);
    if (a.dtype === 'float32' || b.dtype === 'float32') return product;
    const whole = asType(product, 'int32');
    dispose(call, product);
    return whole;
  });
}
