import type { Tensor, tf } from '#engine';
import { addToEach, attention, causalMask, firstRows, fullMask, unembed } from '#engine/kernels';
import { embedding, layerNorm, scopeOf, type Parameters, type Scope } from '#engine/nn';
import { block } from './block';
import type { GptConfig } from './config';

/** Sees the residual stream, and what each attention is about to look at, on the way through. */
export type Observe = (what: 'residual' | 'qkv', layer: number, value: Tensor) => void;

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
  const mask = config.causal ? causalMask : fullMask;
  let x = embed(p, tokens, time);
  for (let layer = 0; layer < config.layers; layer++) {
    observe?.('residual', layer, x);
    const mix = (qkv: tf.Tensor2D) => {
      observe?.('qkv', layer, qkv);
      return attention(qkv, { batch, time, heads: config.heads, mask });
    };
    x = block(p.under(`h.${layer}`), x, mix, config.layerNormEpsilon);
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
