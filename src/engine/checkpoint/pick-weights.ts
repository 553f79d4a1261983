/** Picks the weights that a model asks for out of a file from anywhere. */
import type { StoredTensor } from './dtype';
import { CheckpointError, quote } from './error';
import { toFloat32 } from './half-float';

export interface PickedWeights {
  /** Float32, in the order that was asked for. */
  tensors: Map<string, StoredTensor>;
  /** Biases that the file lacks; they are zero, as in `transformers`. */
  filled: string[];
  /** Tensors that the model has no use for. */
  ignored: string[];
}

/**
 * Widens half floats, and lets only biases be missing.
 *
 * @param shapes what the model asks for, by name
 * @throws CheckpointError missingTensor, badShape or badDtype
 */
export function pickWeights(
  shapes: ReadonlyMap<string, readonly number[]>,
  file: ReadonlyMap<string, StoredTensor>,
): PickedWeights {
  const left = new Map(file);
  const tensors = new Map<string, StoredTensor>();
  const filled: string[] = [];
  for (const [name, shape] of shapes) {
    const tensor = left.get(name);
    left.delete(name);
    if (!tensor && !name.endsWith('.bias')) throw missing(name, shape);
    if (!tensor) filled.push(name);
    else checkShape(name, tensor.shape, shape);
    const data = tensor ? toFloat32(tensor) : new Float32Array(shape[0]);
    tensors.set(name, { dtype: 'F32', shape, data });
  }
  return { tensors, filled, ignored: [...left.keys()] };
}

/** @throws CheckpointError missingTensor or badShape */
export function checkWeights(
  shapes: ReadonlyMap<string, readonly number[]>,
  tensors: ReadonlyMap<string, StoredTensor>,
): void {
  for (const [name, shape] of shapes) {
    const tensor = tensors.get(name);
    if (!tensor) throw missing(name, shape);
    checkShape(name, tensor.shape, shape);
  }
}

function checkShape(name: string, actual: readonly number[], expected: readonly number[]): void {
  if (actual.join() === expected.join()) return;
  throw new CheckpointError(
    'badShape',
    `Tensor ${quote(name)} is [${actual.join(', ')}]; config.json asks for [${expected.join(', ')}].`,
    'Choose the config.json and the weights of the same model.',
  );
}

function missing(name: string, shape: readonly number[]): CheckpointError {
  return new CheckpointError(
    'missingTensor',
    `The weights lack ${quote(name)} [${shape.join(', ')}].`,
    'Choose the config.json and the weights of the same model.',
  );
}
