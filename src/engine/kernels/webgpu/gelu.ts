/** The activations and their gradients on their own; `Linear` also runs them in its epilogue. */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { activationCode, type ActivationName } from './activations';
import { planElements } from './elements';
import { registerGpuKernel } from './register';
import { runShader } from './shader';

/** y = activation(x). */
function activated(backend: unknown, name: ActivationName, x: TensorInfo): TensorInfo {
  const { lanes, count, groups, open } = planElements(x);
  const [y] = runShader(backend, {
    name: 'Activation',
    variant: [name],
    inputs: { x: lanes.of(x) },
    outputs: { y: { shape: x.shape, as: lanes.element } },
    sizes: { count },
    groups,
    declarations: () => activationCode(name),
    main: () => `${open} y[id] = activate${lanes.suffix}(x[id]);`,
  });
  return y;
}

/** dx = dy · activation′(x). */
export function activationGrad(
  backend: unknown,
  name: ActivationName,
  dy: TensorInfo,
  x: TensorInfo,
): TensorInfo {
  const { lanes, count, groups, open } = planElements(x);
  const [dx] = runShader(backend, {
    name: 'ActivationGrad',
    variant: [name],
    inputs: { dy: lanes.of(dy), x: lanes.of(x) },
    outputs: { dx: { shape: x.shape, as: lanes.element } },
    sizes: { count },
    groups,
    declarations: () => activationCode(name),
    main: () => `${open} dx[id] = dy[id] * slope${lanes.suffix}(x[id]);`,
  });
  return dx;
}

/** Registers GELU, QuickGELU and their gradients for the WebGPU backend. */
export function registerActivations(): void {
  for (const [kernel, name] of [
    ['Gelu', 'gelu'],
    ['QuickGelu', 'quickGelu'],
  ] as const) {
    registerGpuKernel(kernel, (backend, { x }) => activated(backend, name, x));
    registerGpuKernel(`${kernel}Grad`, (backend, { dy, x }) =>
      activationGrad(backend, name, dy, x),
    );
  }
}
