import * as tf from '@tensorflow/tfjs-core';
import type { TransformerConfig } from '../../src/models/clip/config';
import type { ClipSizes } from '../steps/sizes';
import {
  attention,
  causal,
  layerNorm,
  linear,
  quickGelu,
  type AttentionSizes,
  type Get,
} from './layers';
import type { PlainLoss } from './loss';

/** CLIP with a Vision Transformer, and its symmetric loss. */
export function clipLoss(get: Get, { clip, batch }: ClipSizes): PlainLoss {
  const { text, image } = clip;
  const mask = tf.keep(causal(text.context));
  const diagonal = tf.keep(tf.eye(batch));
  const patches = (image.size / image.patch) ** 2;
  const firsts = tf.keep(tf.range(0, batch * (patches + 1), patches + 1, 'int32'));
  const unit = (x: tf.Tensor) => tf.div(x, tf.norm(x, 2, -1, true));

  const textsOf = (tokens: tf.Tensor, ends: tf.Tensor) => {
    const words = tf.gather(get('text_model.embeddings.token_embedding.weight'), tokens);
    const placed = tf.add(words, get('text_model.embeddings.position_embedding.weight'));
    const x = tf.reshape(placed, [batch * text.context, text.width]);
    const sizes = { batch, time: text.context, heads: text.heads, width: text.width, mask };
    const stream = transformer(get, 'text_model.encoder', text, x, sizes);
    const name = 'text_model.final_layer_norm';
    const feature = layerNorm(get, name, tf.gather(stream, ends), text.layerNormEpsilon);
    return tf.matMul(feature, get('text_projection.weight'), false, true);
  };

  const imagesOf = (pictures: tf.Tensor) => {
    const of = (name: string) => get(`vision_model.embeddings.${name}`);
    const norm = (name: string, x: tf.Tensor) =>
      layerNorm(get, `vision_model.${name}`, x, image.layerNormEpsilon);
    const filter = tf.transpose(of('patch_embedding.weight'), [2, 3, 1, 0]) as tf.Tensor4D;
    const cut = tf.conv2d(pictures as tf.Tensor4D, filter, image.patch, 'valid');
    const tokens = tf.reshape(cut, [batch, patches, image.width]);
    const classToken = tf.reshape(of('class_embedding'), [1, 1, image.width]);
    const whole = tf.concat([tf.tile(classToken, [batch, 1, 1]), tokens], 1);
    const placed = tf.add(whole, of('position_embedding.weight'));
    const x = norm('pre_layrnorm', tf.reshape(placed, [batch * (patches + 1), image.width]));
    const sizes = { batch, time: patches + 1, heads: image.heads, width: image.width, mask: null };
    const stream = transformer(get, 'vision_model.encoder', image, x, sizes);
    const feature = norm('post_layernorm', tf.gather(stream, firsts));
    return tf.matMul(feature, get('visual_projection.weight'), false, true);
  };

  return ({ tokens, ends, pictures }) => {
    const cosines = tf.matMul(unit(imagesOf(pictures)), unit(textsOf(tokens, ends)), false, true);
    const logits = tf.mul(cosines, tf.exp(get('logit_scale')));
    const half = (rows: tf.Tensor) => tf.losses.softmaxCrossEntropy(diagonal, rows);
    return tf.mul(tf.add(half(logits), half(tf.transpose(logits))), 0.5);
  };
}

function transformer(
  get: Get,
  name: string,
  { layers, layerNormEpsilon }: TransformerConfig,
  x: tf.Tensor,
  sizes: AttentionSizes,
): tf.Tensor {
  for (let layer = 0; layer < layers; layer++) {
    const p = `${name}.layers.${layer}`;
    const norm = (part: string, from: tf.Tensor) =>
      layerNorm(get, `${p}.${part}`, from, layerNormEpsilon);
    const affine = (part: string, from: tf.Tensor) => linear(get, `${p}.${part}`, from, true);
    const seen = norm('layer_norm1', x);
    const parts = ['q_proj', 'k_proj', 'v_proj'].map((part) => affine(`self_attn.${part}`, seen));
    const middle = tf.add(x, affine('self_attn.out_proj', attention(parts, sizes)));
    const hidden = quickGelu(affine('mlp.fc1', norm('layer_norm2', middle)));
    x = tf.add(middle, affine('mlp.fc2', hidden));
  }
  return x;
}
