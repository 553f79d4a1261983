import { tf } from '../../../src/engine';
import { pickWeights, type StoredTensor } from '../../../src/engine/checkpoint';
import { valueAndGradients, type Parameters, type ParameterSpec } from '../../../src/engine/nn';
import type { Scalar } from '../../../src/engine';
import type { Outputs } from '../cases/case';
import type { Inputs } from '../inputs';

/** A folder and what to run it on. */
export interface Given {
  config: Record<string, unknown>;
  weights: ReadonlyMap<string, StoredTensor>;
  inputs: Inputs;
  /** Whether the loss and its gradients are wanted. */
  grad: boolean;
  /** Tells the reader something that is not an error. */
  note(sentence: string): void;
}

/** The weights that these specs ask for, as tensors; biases that are missing are zero, and told. */
export function loadParameters(given: Given, specs: readonly ParameterSpec[]): Parameters {
  const shapes = new Map(specs.map(({ name, shape }) => [name, shape]));
  const { tensors, filled, ignored } = pickWeights(shapes, given.weights);
  if (filled.length > 0) given.note(`The weights lack, and so are zero: ${filled.join(', ')}.`);
  if (ignored.length > 0) given.note(`Not used of the weights: ${ignored.join(', ')}.`);
  return new Map(
    [...tensors].map(([name, { shape, data }]) => [
      name,
      tf.tensor(data as Float32Array, [...shape]),
    ]),
  );
}

/** A loss and its gradient in every parameter, under the names of the vectors. */
export function lossAndGradients(
  loss: (parameters: Parameters) => Scalar,
  parameters: Parameters,
): Outputs {
  const { value, gradients } = valueAndGradients(loss, parameters);
  const named = [...gradients].map(([name, gradient]) => [`grad.${name}`, gradient] as const);
  return { loss: value, ...Object.fromEntries(named) };
}
