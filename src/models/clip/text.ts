import type { Tensor, tf } from '#engine';
import { addToEach, causalMask, firstRows, fullMask, takeRows } from '#engine/kernels';
import { embedding, layerNorm, linear, scopeOf, type Parameters, type Scope } from '#engine/nn';
import type { ClipTextConfig } from './config';
import { transformer, type Watch } from './transformer';

/**
 * CLIP's text encoder (Radford et al. 2021, https://arxiv.org/abs/2103.00020, §2.4): a causal Transformer.
 * Only the token that ends the text has seen all of it, so the text's feature is read there; what pads
 * the row after it is never seen.
 *
 * @param tokens int32 [batch, time], time ≤ context
 * @param ends int32 [batch], see `endsOfTexts`
 * @param watch sees every layer's queries, keys and values
 * @returns [batch, embedding], of any length
 */
export function encodeText(
  parameters: Parameters,
  config: ClipTextConfig,
  tokens: Tensor,
  ends: Tensor,
  watch?: Watch,
): tf.Tensor2D {
  const p = scopeOf(parameters, 'text_model');
  const [batch, time] = tokens.shape as [number, number];
  const words = embedding(p.under('embeddings.token_embedding'), tokens);
  const ordered = config.ordered !== false;
  const x = ordered ? addToEach(words, positionsOf(p, time)) : words;
  const mask = ordered ? causalMask : fullMask;
  const stream = transformer(p.under('encoder'), config, x, { batch, time, mask, watch });
  const feature = takeRows(stream, ends);
  const final = layerNorm(p.under('final_layer_norm'), feature, config.layerNormEpsilon);
  return linear(scopeOf(parameters, 'text_projection'), final, { transposed: true, bias: false });
}

function positionsOf(p: Scope, time: number): Tensor {
  const positions = p.get('embeddings.position_embedding.weight');
  return time === positions.shape[0] ? positions : firstRows(positions, time);
}

/**
 * Where each text ends: the row, among all tokens of the batch, of its first end token. A text without
 * one is read at its first token, as `transformers` does.
 *
 * @param tokens [batch · time]
 * @param endToken null for the largest number in the text, which it is in CLIP's own vocabulary
 * @returns [batch], each row · time + position
 */
export function endsOfTexts(tokens: Int32Array, time: number, endToken: number | null): Int32Array {
  return Int32Array.from({ length: tokens.length / time }, (_, row) => {
    const text = tokens.subarray(row * time, (row + 1) * time);
    const end = endToken ?? text.reduce((largest, token) => Math.max(largest, token));
    return row * time + Math.max(0, text.indexOf(end));
  });
}
