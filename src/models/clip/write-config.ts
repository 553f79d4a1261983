import type { ClipVitConfig, TransformerConfig } from './config';
import { INITIAL_LOGIT_SCALE } from './loss';

/** Ids of the tokens that mean no word. */
export interface ClipTokens {
  padding: number;
  start: number;
  end: number;
}

/** `config.json` of `transformers`' CLIPModel: what it needs, and nothing that it would have to guess. */
export function clipConfigJson(
  { text, image, embedding }: ClipVitConfig,
  { padding, start, end }: ClipTokens,
): Record<string, unknown> {
  return {
    architectures: ['CLIPModel'],
    model_type: 'clip',
    projection_dim: embedding,
    logit_scale_init_value: INITIAL_LOGIT_SCALE,
    torch_dtype: 'float32',
    text_config: {
      ...transformerJson(text, embedding),
      model_type: 'clip_text_model',
      vocab_size: text.vocabulary,
      max_position_embeddings: text.context,
      pad_token_id: padding,
      bos_token_id: start,
      eos_token_id: end,
    },
    vision_config: {
      ...transformerJson(image, embedding),
      model_type: 'clip_vision_model',
      image_size: image.size,
      patch_size: image.patch,
      num_channels: image.channels,
    },
  };
}

const transformerJson = (
  { layers, heads, width, hidden, layerNormEpsilon }: TransformerConfig,
  embedding: number,
) => ({
  hidden_size: width,
  intermediate_size: hidden,
  projection_dim: embedding,
  num_hidden_layers: layers,
  num_attention_heads: heads,
  hidden_act: 'quick_gelu',
  layer_norm_eps: layerNormEpsilon,
  attention_dropout: 0,
});
