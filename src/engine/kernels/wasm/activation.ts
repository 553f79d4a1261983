import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Assembly } from './assembly';
import { addressOf, allocate, registerWasmKernel, sizeOf, type Backend } from './heap';

/** x·σ(slope · x · (1 + cubic · x²)): GELU in its tanh form, and QuickGELU. */
const gates = {
  gelu: { slope: 2 * Math.sqrt(2 / Math.PI), cubic: 0.044715 },
  quickGelu: { slope: 1.702, cubic: 0 },
};

export type Activation = 'none' | keyof typeof gates;

/** y = activation(x). Allocates. */
export function activated(
  assembly: Assembly,
  backend: Backend,
  x: TensorInfo,
  activation: keyof typeof gates,
): TensorInfo {
  const { slope, cubic } = gates[activation];
  const y = allocate(backend, x.shape);
  assembly.activate(addressOf(backend, x), addressOf(backend, y), sizeOf(x.shape), slope, cubic);
  return y;
}

/** dx = dy · activation′(x). Allocates. */
export function activationGrad(
  assembly: Assembly,
  backend: Backend,
  dy: TensorInfo,
  x: TensorInfo,
  activation: keyof typeof gates,
): TensorInfo {
  const { slope, cubic } = gates[activation];
  const dx = allocate(backend, x.shape);
  const [dyAt, xAt, dxAt] = [dy, x, dx].map((tensor) => addressOf(backend, tensor));
  assembly.activateGrad(dyAt, xAt, dxAt, sizeOf(x.shape), slope, cubic);
  return dx;
}

/** Registers GELU and QuickGELU with their gradients, and `ActivationGrad` for `Linear`. */
export function registerActivation(assembly: Assembly): void {
  for (const [name, activation] of [
    ['Gelu', 'gelu'],
    ['QuickGelu', 'quickGelu'],
  ] as const) {
    registerWasmKernel(name, (backend, { x }) => activated(assembly, backend, x, activation));
    registerWasmKernel(`${name}Grad`, (backend, { dy, x }) =>
      activationGrad(assembly, backend, dy, x, activation),
    );
  }
  registerWasmKernel<{ activation: keyof typeof gates }>(
    'ActivationGrad',
    (backend, { dy, preActivation }, { activation }) =>
      activationGrad(assembly, backend, dy, preActivation, activation),
  );
}
