import { tf, type Tensor } from '#engine';
import { addToEach, conv2d, fullMask, prependToEach, reshape, takeRows } from '#engine/kernels';
import { layerNorm, linear, scopeOf, type Parameters } from '#engine/nn';
import type { ClipImageConfig } from './config';
import { transformer, type Watch } from './transformer';

/**
 * CLIP's image encoder as a Vision Transformer (Dosovitskiy et al. 2021, https://arxiv.org/abs/2010.11929):
 * the image is cut into patches, each becomes a token, and one token more, the class token, gathers what
 * the image shows. Unlike the original it has a layer norm before the first block.
 *
 * @param images [batch, size, size, channels]
 * @param watch sees every layer's queries, keys and values
 * @returns [batch, embedding], of any length
 */
export function encodeImage(
  parameters: Parameters,
  config: ClipImageConfig,
  images: Tensor,
  watch?: Watch,
): tf.Tensor2D {
  const p = scopeOf(parameters, 'vision_model');
  const norm = (name: string, x: Tensor) => layerNorm(p.under(name), x, config.layerNormEpsilon);
  const batch = images.shape[0];
  const time = 1 + (config.size / config.patch) ** 2;
  const tokens = embed(parameters, config, images);
  // Transformers spells this layer's name so.
  const x = config.preNorm === false ? tokens : norm('pre_layrnorm', tokens);
  const stream = transformer(p.under('encoder'), config, x, { batch, time, mask: fullMask, watch });
  const feature = norm('post_layernorm', takeRows(stream, firstTokens(batch, time)));
  return linear(scopeOf(parameters, 'visual_projection'), feature, {
    transposed: true,
    bias: false,
  });
}

/** The class token and the patches, each with its position. → [batch · time, width] */
function embed(parameters: Parameters, { width, patch }: ClipImageConfig, images: Tensor) {
  const p = scopeOf(parameters, 'vision_model.embeddings');
  const batch = images.shape[0];
  const patches = conv2d(images, p.get('patch_embedding.weight'), null, { stride: patch });
  const classToken = addToEach(tf.zeros([batch, width]), p.get('class_embedding'));
  const tokens = prependToEach(classToken, reshape(patches, [patches.size / width, width]));
  return addToEach(tokens, p.get('position_embedding.weight'));
}

/** The row of the first token of each element of a batch: int32 [batch]. */
export const firstTokens = (batch: number, time: number): Tensor =>
  tf.range(0, batch * time, time, 'int32');
