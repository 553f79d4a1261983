import { tf, type Tensor } from '../tf';
import { overwrite } from '../kernels';
import type { Random } from '../random';

/** How a parameter starts. */
export type Initial =
  | { kind: 'normal'; deviation: number }
  | { kind: 'constant'; value: number }
  | { kind: 'ones' }
  | { kind: 'zeros' };

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
  if (initial.kind === 'constant') return new Float32Array(size).fill(initial.value);
  if (initial.kind === 'ones') return new Float32Array(size).fill(1);
  const values = random.stream(`initial ${name}`).at(0).normal(size);
  for (let i = 0; i < size; i++) values[i] *= initial.deviation;
  return values;
}

/** Values of tensors by name, apart from any device. */
export type Values = Map<string, { shape: number[]; data: Float32Array<ArrayBuffer> }>;

/** The values as they are now. Reads from the device. */
export async function readParameters(parameters: Parameters): Promise<Values> {
  const values: Values = new Map();
  for (const [name, tensor] of parameters) {
    const data = (await tensor.data()) as Float32Array<ArrayBuffer>;
    // A copy: where the host shares the memory, the next update writes into what was read.
    values.set(name, { shape: tensor.shape, data: data.slice() });
  }
  return values;
}

/**
 * Puts other values into the parameters, which stay the same tensors: a captured step goes on with them.
 *
 * @throws if a parameter is missing
 */
export function overwriteParameters(parameters: Parameters, values: Values): void {
  for (const [name, tensor] of parameters) {
    const saved = values.get(name);
    if (!saved) throw new Error(`The checkpoint lacks ${name}. Start the run anew.`);
    overwrite(tensor, saved.data);
  }
}

/** Number of scalars in all parameters. */
export function countParameters(specs: readonly { shape: number[] }[]): number {
  return specs.reduce((sum, { shape }) => sum + shape.reduce((product, n) => product * n, 1), 0);
}

export function disposeParameters(parameters: Parameters): void {
  for (const tensor of parameters.values()) tensor.dispose();
  parameters.clear();
}
