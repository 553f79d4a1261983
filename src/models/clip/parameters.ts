import { embeddingSpecs, layerNormSpecs, type Initial, type ParameterSpec } from '#engine/nn';
import type { ClipConfig, TransformerConfig } from './config';
import { INITIAL_LOGIT_SCALE } from './loss';

const normal = (deviation: number): Initial => ({ kind: 'normal', deviation });

/**
 * The parameters of CLIP with a Vision Transformer, under Hugging Face's names for `CLIPModel`, which
 * start as OpenAI's (https://github.com/openai/CLIP, `initialize_parameters`). Matrices are [out, in].
 */
export function clipParameters({ text, image, embedding }: ClipConfig): ParameterSpec[] {
  const [words, pixels] = ['text_model', 'vision_model'];
  const spread = normal(image.width ** -0.5);
  const places = 1 + (image.size / image.patch) ** 2;
  return [
    {
      name: 'logit_scale',
      ...{ shape: [], decay: false },
      initial: { kind: 'constant', value: INITIAL_LOGIT_SCALE },
    },
    ...embeddingSpecs(
      `${words}.embeddings.token_embedding`,
      ...([text.vocabulary, text.width, normal(0.02)] as const),
    ),
    ...embeddingSpecs(
      `${words}.embeddings.position_embedding`,
      ...([text.context, text.width, normal(0.01)] as const),
    ),
    ...transformerSpecs(`${words}.encoder`, text),
    ...layerNormSpecs(`${words}.final_layer_norm`, text.width),
    matrix('text_projection', [embedding, text.width], normal(text.width ** -0.5)),
    {
      name: `${pixels}.embeddings.class_embedding`,
      ...{ shape: [image.width], initial: spread, decay: false },
    },
    matrix(
      `${pixels}.embeddings.patch_embedding`,
      [image.width, image.channels, image.patch, image.patch],
      normal((image.channels * image.patch ** 2) ** -0.5),
    ),
    ...embeddingSpecs(`${pixels}.embeddings.position_embedding`, places, image.width, spread),
    // Transformers spells this layer's name so.
    ...layerNormSpecs(`${pixels}.pre_layrnorm`, image.width),
    ...transformerSpecs(`${pixels}.encoder`, image),
    ...layerNormSpecs(`${pixels}.post_layernorm`, image.width),
    matrix('visual_projection', [embedding, image.width], spread),
  ];
}

function transformerSpecs(name: string, config: TransformerConfig): ParameterSpec[] {
  const { layers, width, hidden } = config;
  const plain = normal(width ** -0.5);
  // As in GPT-2, what writes to the residual stream starts smaller the deeper it is.
  const residual = normal((width * 2 * layers) ** -0.5);
  return Array.from({ length: layers }, (_, l) => `${name}.layers.${l}`).flatMap((block) => [
    ...layerNormSpecs(`${block}.layer_norm1`, width),
    ...['q_proj', 'k_proj', 'v_proj'].flatMap((part) =>
      affine(`${block}.self_attn.${part}`, width, width, plain),
    ),
    ...affine(`${block}.self_attn.out_proj`, width, width, residual),
    ...layerNormSpecs(`${block}.layer_norm2`, width),
    ...affine(`${block}.mlp.fc1`, hidden, width, normal((2 * width) ** -0.5)),
    ...affine(`${block}.mlp.fc2`, width, hidden, residual),
  ]);
}

export function matrix(name: string, shape: number[], initial: Initial): ParameterSpec {
  return { name: `${name}.weight`, shape, initial, decay: true };
}

/** PyTorch's `Linear`: a weight [out, in] and a bias. */
export function affine(name: string, out: number, from: number, initial: Initial): ParameterSpec[] {
  return [
    matrix(name, [out, from], initial),
    { name: `${name}.bias`, shape: [out], initial: { kind: 'zeros' }, decay: false },
  ];
}
