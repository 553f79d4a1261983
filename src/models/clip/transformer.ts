import type { Tensor, tf } from '#engine';
import { attention, linear as affine, stack, type Mask } from '#engine/kernels';
import { layerNorm, linear, type Scope } from '#engine/nn';
import type { TransformerConfig } from './config';

/** Sees the queries, keys and values of a layer, [batch · time, 3 · width], for probes. */
export type Watch = (qkv: Tensor, layer: number) => void;

interface Sequences {
  batch: number;
  time: number;
  /** Causal for texts, full for images. */
  mask: Mask;
  watch?: Watch;
}

/**
 * The Transformer of both of CLIP's encoders: GPT-2's, with QuickGELU.
 *
 * @param x [batch · time, width]
 * @returns the same shape
 */
export function transformer(
  p: Scope,
  config: TransformerConfig,
  x: tf.Tensor2D,
  sequences: Sequences,
): tf.Tensor2D {
  for (let layer = 0; layer < config.layers; layer++)
    x = block(p.under(`layers.${layer}`), config, x, sequences, layer);
  return x;
}

function block(
  p: Scope,
  { heads, layerNormEpsilon }: TransformerConfig,
  x: tf.Tensor2D,
  { watch, ...sequences }: Sequences,
  layer: number,
): tf.Tensor2D {
  const norm = (name: string, from: Tensor) => layerNorm(p.under(name), from, layerNormEpsilon);
  const { under } = p;
  const qkv = packed(under('self_attn'), ['q_proj', 'k_proj', 'v_proj'], norm('layer_norm1', x));
  watch?.(qkv, layer);
  const mixed = attention(qkv, { ...sequences, heads });
  const middle = linear(under('self_attn.out_proj'), mixed, { transposed: true, residual: x });
  const hidden = linear(under('mlp.fc1'), norm('layer_norm2', middle), {
    transposed: true,
    activation: 'quickGelu',
  });
  return linear(under('mlp.fc2'), hidden, { transposed: true, residual: middle });
}

/** Several linear layers on the same input, as one product; their outputs side by side. */
export function packed(p: Scope, names: string[], x: Tensor): tf.Tensor2D {
  const all = (what: string) => stack(names.map((name) => p.under(name).get(what)));
  return affine(x, all('weight'), all('bias'), { transposed: true });
}
