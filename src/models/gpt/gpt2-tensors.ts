/** The weights of a GPT-2 under their Hugging Face names. Linear layers are [in, out] (`Conv1D`). */
import { pickWeights, type PickedWeights, type StoredTensor } from '#engine/checkpoint';
import type { Gpt2Config } from './gpt2-config';

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

/**
 * Picks the weights of a GPT-2 out of a file, with or without the `transformer.` in their names.
 * @param shapes of all that is wanted: `gpt2Shapes`, and the head's own
 * @throws CheckpointError missingTensor, badShape or badDtype
 */
export function pickGpt2Weights(
  shapes: ReadonlyMap<string, readonly number[]>,
  file: ReadonlyMap<string, StoredTensor>,
): PickedWeights {
  return pickWeights(shapes, nameGpt2Weights(file));
}

/**
 * The same weights under the names that a whole model gives them, without what says nothing new: masks,
 * and the output layer, which is tied to the token embedding.
 */
export function nameGpt2Weights(
  file: ReadonlyMap<string, StoredTensor>,
): Map<string, StoredTensor> {
  const named = [...file].map(([name, tensor]) => [fullName(name), tensor] as const);
  return new Map(named.filter(([name]) => name !== 'lm_head.weight' && !MASK.test(name)));
}

function fullName(name: string): string {
  return /^(h\.\d+|ln_f|wte|wpe)\./.test(name) ? PREFIX + name : name;
}
