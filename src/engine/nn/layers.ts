/** Layers as functions over named parameters: each reads its own under the scope that it is given. */
import type { tf, Tensor } from '../tf';
import * as kernels from '../kernels';
import type { LinearOptions } from '../kernels';
import type { Initial, ParameterSpec } from './parameters';
import type { Scope } from './scope';

/**
 * y = activation(x · weight + bias) + residual. x [rows, in] → [rows, out].
 *
 * @param options.bias false for a layer that has none
 */
export const linear = (
  p: Scope,
  x: Tensor,
  { bias = true, ...options }: LinearOptions & { bias?: boolean } = {},
): tf.Tensor2D => kernels.linear(x, p.get('weight'), bias ? p.get('bias') : null, options);

/** Layer norm with the scope's gain (`weight`) and `bias`. x [rows, width] → the same. */
export const layerNorm = (p: Scope, x: Tensor, epsilon?: number): tf.Tensor2D =>
  kernels.layerNorm(x, p.get('weight'), p.get('bias'), epsilon);

/** The rows of the scope's table. indices int32 → [count, width]. */
export const embedding = (p: Scope, indices: Tensor): tf.Tensor2D =>
  kernels.embedding(p.get('weight'), indices);

export function linearSpecs(
  name: string,
  inputs: number,
  outputs: number,
  initial: Initial,
): ParameterSpec[] {
  return [
    { name: `${name}.weight`, shape: [inputs, outputs], initial, decay: true },
    { name: `${name}.bias`, shape: [outputs], initial: { kind: 'zeros' }, decay: false },
  ];
}

export function layerNormSpecs(name: string, width: number): ParameterSpec[] {
  return [
    { name: `${name}.weight`, shape: [width], initial: { kind: 'ones' }, decay: false },
    { name: `${name}.bias`, shape: [width], initial: { kind: 'zeros' }, decay: false },
  ];
}

export function embeddingSpecs(
  name: string,
  rows: number,
  width: number,
  initial: Initial,
): ParameterSpec[] {
  return [{ name: `${name}.weight`, shape: [rows, width], initial, decay: true }];
}
