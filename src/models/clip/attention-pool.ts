import type { Tensor } from '#engine';
import {
  addToEach,
  crossAttention,
  fullMask,
  meanOver,
  prependToEach,
  reshape,
  takeRows,
} from '#engine/kernels';
import { linear, type Scope } from '#engine/nn';
import { packed } from './transformer';
import { firstTokens } from './vision-transformer';

/** Sees the query [batch, channels], and keys and values [batch · keys, 2 · channels], for probes. */
export type WatchPool = (q: Tensor, kv: Tensor) => void;

/**
 * Pools an image by attention: the mean of all places asks, the mean and the places answer.
 *
 * @param x [batch, height, width, channels]
 * @returns [batch, embedding]
 */
export function attentionPool(p: Scope, x: Tensor, heads: number, watch?: WatchPool): Tensor {
  const [batch, height, width, channels] = x.shape as [number, number, number, number];
  const places = reshape(x, [batch, height * width, channels]);
  const rows = reshape(places, [batch * height * width, channels]);
  const keys = 1 + height * width;
  const tokens = addToEach(prependToEach(meanOver(places, 1), rows), p.get('positional_embedding'));
  const mean = takeRows(tokens, firstTokens(batch, keys));
  const q = linear(p.under('q_proj'), mean, { transposed: true });
  const kv = packed(p, ['k_proj', 'v_proj'], tokens);
  watch?.(q, kv);
  const pooled = crossAttention(q, kv, { batch, queries: 1, keys, heads, mask: fullMask });
  return linear(p.under('c_proj'), pooled, { transposed: true });
}

/** As a ResNet pools: the mean of all places, then the projection alone. */
export function meanPool(p: Scope, x: Tensor): Tensor {
  const [batch, height, width, channels] = x.shape as [number, number, number, number];
  const mean = meanOver(reshape(x, [batch, height * width, channels]), 1);
  return linear(p.under('c_proj'), mean, { transposed: true });
}
