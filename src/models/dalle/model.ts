import type { Tensor, tf } from '#engine';
import { attention, type Mask } from '#engine/kernels';
import { layerNorm, linear, scopeOf, type Parameters } from '#engine/nn';
import { block } from '#models/gpt';
import type { DalleConfig } from './config';
import { embed } from './embed';
import { layerMasks, maskNamed } from './layer-masks';

/** Sees what each attention is about to look at, for probes. */
export type Observe = (layer: number, qkv: Tensor, mask: Mask) => void;

/** The mask of each layer. */
export function masksOf({ masks, layers, textLength, columns, window }: DalleConfig): Mask[] {
  const sequence = { text: textLength, width: columns };
  return layerMasks(masks, layers).map((name) => maskNamed(name, sequence, window));
}

/**
 * DALL·E's transformer (Ramesh et al. 2021, https://arxiv.org/abs/2102.12092, §2.2): text, then image, as
 * one sequence, each position telling what comes after it.
 *
 * @param tokens int32 [batch, time], time ≤ text + image
 * @returns the normalised residual stream [batch · time, width]
 */
export function dalleBody(
  parameters: Parameters,
  config: DalleConfig,
  tokens: Tensor,
  observe?: Observe,
): tf.Tensor2D {
  const p = scopeOf(parameters);
  const { heads, layerNormEpsilon } = config;
  const [batch, time] = tokens.shape as [number, number];
  let x = embed(parameters, config, tokens);
  masksOf(config).forEach((mask, layer) => {
    const mix = (qkv: tf.Tensor2D) => {
      observe?.(layer, qkv, mask);
      return attention(qkv, { batch, time, heads, mask });
    };
    x = block(p.under(`h.${layer}`), x, mix, layerNormEpsilon);
  });
  return layerNorm(p.under('ln_f'), x, layerNormEpsilon);
}

/**
 * Scores of what comes next. A text position can say text alone and an image position image alone, so each
 * has an output layer of its own: the other range would be masked.
 *
 * @param stream [rows, width]
 * @returns [rows, the range's size]
 */
export const logitsOf = (
  parameters: Parameters,
  range: 'text' | 'image',
  stream: Tensor,
): tf.Tensor2D => linear(scopeOf(parameters, `head.${range}`), stream);
