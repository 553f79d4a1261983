import { tf, type Tensor } from '../tf';
import type { Random } from '../random';

/** How a parameter starts. */
export type Initial = { kind: 'normal'; deviation: number } | { kind: 'ones' } | { kind: 'zeros' };

/** One parameter of a model, before it has values. */
export interface ParameterSpec {
  /** Hugging Face's name, e.g. `transformer.h.0.attn.c_attn.weight`. */
  name: string;
  shape: number[];
  initial: Initial;
  /** Whether weight decay applies: to matrices, not to biases and norms. */
  decay: boolean;
}

/** The values of a model: a flat map from name to tensor, in the order of its specs. */
export type Parameters = Map<string, Tensor>;

/**
 * Draws the initial values. Each parameter has a stream of its own, keyed by its name, so that adding a
 * layer does not change what the others start from.
 */
export function initialParameters(specs: readonly ParameterSpec[], random: Random): Parameters {
  return new Map(
    specs.map(({ name, shape, initial }) => [
      name,
      tf.tensor(draw(shape, initial, random, name), shape),
    ]),
  );
}

function draw(shape: number[], initial: Initial, random: Random, name: string): Float32Array {
  const size = shape.reduce((product, n) => product * n, 1);
  if (initial.kind === 'zeros') return new Float32Array(size);
  if (initial.kind === 'ones') return new Float32Array(size).fill(1);
  const values = random.stream(`initial ${name}`).at(0).normal(size);
  for (let i = 0; i < size; i++) values[i] *= initial.deviation;
  return values;
}

/** Number of scalars in all parameters. */
export function countParameters(specs: readonly { shape: number[] }[]): number {
  return specs.reduce((sum, { shape }) => sum + shape.reduce((product, n) => product * n, 1), 0);
}

export function disposeParameters(parameters: Parameters): void {
  for (const tensor of parameters.values()) tensor.dispose();
  parameters.clear();
}
