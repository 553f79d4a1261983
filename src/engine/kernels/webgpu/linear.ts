/** An affine map with its bias, activation and residual in one product, and its gradients. */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { ActivationName } from './activations';
import { activationGrad } from './gelu';
import { plainShape, product } from './product';
import { registerGpuKernel } from './register';

interface Attributes {
  /** Whether the weight is [out, in] instead of [in, out]. */
  transposed: boolean;
  activation: ActivationName;
}

type Inputs = Record<string, TensorInfo> & { bias?: TensorInfo; residual?: TensorInfo };

/** Registers `Linear`, its two gradients and `ActivationGrad` for the WebGPU backend. */
export function registerLinear(): void {
  registerGpuKernel('Linear', (backend, inputs: Inputs, { transposed, activation }: Attributes) => {
    const { x, w, bias, residual } = inputs;
    const shape = plainShape(x, w, false, transposed);
    return product(backend, { a: x, b: w, shape, epilogue: { bias, activation, residual } });
  });
  registerGpuKernel('LinearGradInput', (backend, { dy, w }, { transposed }: Attributes) => {
    const [dx] = product(backend, { a: dy, b: w, shape: plainShape(dy, w, false, !transposed) });
    return dx;
  });
  registerGpuKernel(
    'LinearGradWeight',
    (backend, { x, dy }, { transposed, bias }: { transposed: boolean; bias: boolean }) => {
      const [a, b] = transposed ? [dy, x] : [x, dy];
      const sums = bias ? (transposed ? 'a' : 'b') : null;
      return product(backend, { a, b, shape: plainShape(a, b, true, false), sums });
    },
  );
  registerGpuKernel('ActivationGrad', (backend, inputs, { activation }: Attributes) =>
    activationGrad(backend, activation, inputs.dy, inputs.preActivation),
  );
}
