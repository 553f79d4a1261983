import type { tf } from '#engine';
import {
  layerNorm,
  layerNormSpecs,
  linear,
  linearSpecs,
  type Initial,
  type ParameterSpec,
  type Scope,
} from '#engine/nn';

/**
 * One block of a Transformer in GPT-2's form: attention moves information between positions, the MLP works
 * on each alone. Both read a normalised copy of the residual stream and add to it.
 *
 * @param x [rows, width]
 * @param mix attention: queries, keys and values side by side [rows, 3 · width] → [rows, width]
 * @returns [rows, width]
 */
export function block(
  p: Scope,
  x: tf.Tensor2D,
  mix: (qkv: tf.Tensor2D) => tf.Tensor2D,
  layerNormEpsilon: number,
): tf.Tensor2D {
  const norm = (name: string, from: tf.Tensor2D) =>
    layerNorm(p.under(name), from, layerNormEpsilon);
  const mixed = mix(linear(p.under('attn.c_attn'), norm('ln_1', x)));
  const middle = linear(p.under('attn.c_proj'), mixed, { residual: x });
  const hidden = linear(p.under('mlp.c_fc'), norm('ln_2', middle), { activation: 'gelu' });
  return linear(p.under('mlp.c_proj'), hidden, { residual: middle });
}

/**
 * The parameters of one block.
 *
 * @param residual how the two projections start that write to the residual stream
 */
export const blockSpecs = (
  name: string,
  width: number,
  normal: Initial,
  residual: Initial,
): ParameterSpec[] => [
  ...layerNormSpecs(`${name}.ln_1`, width),
  ...linearSpecs(`${name}.attn.c_attn`, width, 3 * width, normal),
  ...linearSpecs(`${name}.attn.c_proj`, width, width, residual),
  ...layerNormSpecs(`${name}.ln_2`, width),
  ...linearSpecs(`${name}.mlp.c_fc`, width, 4 * width, normal),
  ...linearSpecs(`${name}.mlp.c_proj`, 4 * width, width, residual),
];
