/** The weights of a GPT-2 under their Hugging Face names. Linear layers are [in, out] (`Conv1D`). */
import type { StoredTensor } from './dtype';
import { CheckpointError, quote } from './error';
import type { Gpt2Config } from './gpt2Config';
import { toFloat32 } from './halfFloat';

const PREFIX = 'transformer.';

/** Masks that older versions of `transformers` saved among the weights. */
const MASK = /^transformer\.h\.\d+\.attn\.(bias|masked_bias)$/;

/** Name and shape of every weight, in the order of the forward pass. */
export function gpt2Shapes({
  vocabulary,
  context,
  layers,
  width,
}: Gpt2Config): Map<string, number[]> {
  const shapes = new Map<string, number[]>();
  const norm = (name: string) => {
    shapes.set(`${name}.weight`, [width]).set(`${name}.bias`, [width]);
  };
  const linear = (name: string, from: number, to: number) => {
    shapes.set(`${name}.weight`, [from, to]).set(`${name}.bias`, [to]);
  };
  shapes
    .set(`${PREFIX}wte.weight`, [vocabulary, width])
    .set(`${PREFIX}wpe.weight`, [context, width]);
  for (let layer = 0; layer < layers; layer++) {
    const block = `${PREFIX}h.${layer}`;
    norm(`${block}.ln_1`);
    linear(`${block}.attn.c_attn`, width, 3 * width);
    linear(`${block}.attn.c_proj`, width, width);
    norm(`${block}.ln_2`);
    linear(`${block}.mlp.c_fc`, width, 4 * width);
    linear(`${block}.mlp.c_proj`, 4 * width, width);
  }
  norm(`${PREFIX}ln_f`);
  return shapes;
}

export interface Gpt2Weights {
  /** Float32, in the order of `gpt2Shapes`. */
  tensors: Map<string, StoredTensor>;
  /** Biases that the file lacks; they are zero, as in `transformers`. */
  filled: string[];
  /** Tensors that a GPT-2 has no use for. */
  ignored: string[];
}

/**
 * Picks the weights of a GPT-2 out of a file, with or without the `transformer.` in their names, and
 * widens half floats.
 * @throws CheckpointError missingTensor, badShape or badDtype
 */
export function pickGpt2Weights(
  config: Gpt2Config,
  file: ReadonlyMap<string, StoredTensor>,
): Gpt2Weights {
  const named = new Map([...file].map(([name, tensor]) => [fullName(name), tensor]));
  const tensors = new Map<string, StoredTensor>();
  const filled: string[] = [];
  for (const [name, shape] of gpt2Shapes(config)) {
    const tensor = named.get(name);
    named.delete(name);
    if (!tensor && !name.endsWith('.bias')) throw missing(name, shape);
    if (!tensor) filled.push(name);
    else checkShape(name, tensor.shape, shape);
    const data = tensor ? toFloat32(tensor) : new Float32Array(shape[0]);
    tensors.set(name, { dtype: 'F32', shape, data });
  }
  // The output layer is tied to the token embedding, so a copy of it says nothing new.
  named.delete('lm_head.weight');
  return { tensors, filled, ignored: [...named.keys()].filter((name) => !MASK.test(name)) };
}

/** @throws CheckpointError missingTensor or badShape */
export function checkGpt2Weights(
  config: Gpt2Config,
  tensors: ReadonlyMap<string, StoredTensor>,
): void {
  for (const [name, shape] of gpt2Shapes(config)) {
    const tensor = tensors.get(name);
    if (!tensor) throw missing(name, shape);
    checkShape(name, tensor.shape, shape);
  }
}

function fullName(name: string): string {
  return /^(h\.\d+|ln_f|wte|wpe)\./.test(name) ? PREFIX + name : name;
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
    'Choose the config.json and the weights of the same GPT-2 model.',
  );
}
