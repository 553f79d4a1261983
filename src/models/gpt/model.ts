import type { Tensor, tf } from '#engine';
import { addToEach, attention, causalMask, firstRows, fullMask, unembed } from '#engine/kernels';
import { embedding, layerNorm, linear, scopeOf, type Parameters, type Scope } from '#engine/nn';
import type { GptConfig } from './config';

/** Sees the residual stream, and what each attention is about to look at, on the way through. */
export type Observe = (what: 'residual' | 'qkv', layer: number, value: Tensor) => void;

interface Shape {
  batch: number;
  time: number;
}

/**
 * GPT-2 (Radford et al. 2019), with the output layer tied to the token embedding.
 *
 * @param tokens int32 [batch, time], time ≤ context
 * @param observe called with the stream before each block and after the last, for probes
 * @returns logits [batch · time, vocabulary]
 */
export function gpt(
  parameters: Parameters,
  config: GptConfig,
  tokens: Tensor,
  observe?: Observe,
): tf.Tensor2D {
  const table = scopeOf(parameters, 'transformer').get('wte.weight');
  return unembed(gptBody(parameters, config, tokens, observe), table);
}

/**
 * All of GPT-2 but its output layer, for models that put another head on it.
 *
 * @returns the normalised residual stream [batch · time, width]
 */
export function gptBody(
  parameters: Parameters,
  config: GptConfig,
  tokens: Tensor,
  observe?: Observe,
): tf.Tensor2D {
  const p = scopeOf(parameters, 'transformer');
  const [batch, time] = tokens.shape as [number, number];
  let x = embed(p, tokens, time);
  for (let layer = 0; layer < config.layers; layer++) {
    observe?.('residual', layer, x);
    x = block(p.under(`h.${layer}`), config, x, { batch, time }, (what, value) =>
      observe?.(what, layer, value),
    );
  }
  observe?.('residual', config.layers, x);
  return layerNorm(p.under('ln_f'), x, config.layerNormEpsilon);
}

/** What a token is, plus where it stands. → [batch · time, width] */
function embed(p: Scope, tokens: Tensor, time: number): tf.Tensor2D {
  const token = embedding(p.under('wte'), tokens);
  if (!p.has('wpe.weight')) return token;
  const position = p.get('wpe.weight');
  const rows = time === position.shape[0] ? position : firstRows(position, time);
  return addToEach(token, rows);
}

/** Attention moves information between positions, the MLP works on each alone. Both add to x. */
function block(
  p: Scope,
  config: GptConfig,
  x: tf.Tensor2D,
  { batch, time }: Shape,
  observe: (what: 'qkv', value: Tensor) => void,
): tf.Tensor2D {
  const mask = config.causal ? causalMask : fullMask;
  const norm = (name: string, from: tf.Tensor2D) =>
    layerNorm(p.under(name), from, config.layerNormEpsilon);
  const qkv = linear(p.under('attn.c_attn'), norm('ln_1', x));
  observe('qkv', qkv);
  const mixed = attention(qkv, { batch, time, heads: config.heads, mask });
  const middle = linear(p.under('attn.c_proj'), mixed, { residual: x });
  const hidden = linear(p.under('mlp.c_fc'), norm('ln_2', middle), { activation: 'gelu' });
  return linear(p.under('mlp.c_proj'), hidden, { residual: middle });
}
