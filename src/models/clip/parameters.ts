import { embeddingSpecs, layerNormSpecs, type ParameterSpec } from '#engine/nn';
import { isVit, type ClipConfig, type ClipImageConfig, type ClipTextConfig } from './config';
import { INITIAL_LOGIT_SCALE } from './loss';
import { clipResNetParameters, clipResNetStatistics } from './resnet-parameters';
import { matrix, normal, transformerSpecs } from './specs';

/** Under which the ResNet's parameters are found in a whole CLIP, as in OpenAI's release. */
export const RESNET_PREFIX = 'visual';

/**
 * The parameters of CLIP, which start as OpenAI's (https://github.com/openai/CLIP,
 * `initialize_parameters`): with a Vision Transformer under Hugging Face's names for `CLIPModel`, a
 * ResNet's as OpenAI names them. Matrices are [out, in].
 */
export function clipParameters({ text, image, embedding }: ClipConfig): ParameterSpec[] {
  return [
    {
      name: 'logit_scale',
      shape: [],
      decay: false,
      initial: { kind: 'constant', value: INITIAL_LOGIT_SCALE },
    },
    ...textSpecs(text, embedding),
    ...(isVit(image) ? vitSpecs(image, embedding) : prefixed(clipResNetParameters(image))),
  ];
}

/** What the encoders remember without learning it: a ResNet's batch norms, a Transformer nothing. */
export const clipStatistics = ({ image }: ClipConfig): ParameterSpec[] =>
  isVit(image) ? [] : prefixed(clipResNetStatistics(image));

const prefixed = (specs: ParameterSpec[]) =>
  specs.map((spec) => ({ ...spec, name: `${RESNET_PREFIX}.${spec.name}` }));

function textSpecs(text: ClipTextConfig, embedding: number): ParameterSpec[] {
  const table = (name: string, rows: number, deviation: number) =>
    embeddingSpecs(`text_model.embeddings.${name}`, rows, text.width, normal(deviation));
  return [
    ...table('token_embedding', text.vocabulary, 0.02),
    ...(text.ordered === false ? [] : table('position_embedding', text.context, 0.01)),
    ...transformerSpecs('text_model.encoder', text),
    ...layerNormSpecs('text_model.final_layer_norm', text.width),
    matrix('text_projection', [embedding, text.width], normal(text.width ** -0.5)),
  ];
}

function vitSpecs(image: ClipImageConfig, embedding: number): ParameterSpec[] {
  const { width, channels, patch, size } = image;
  const pixels = 'vision_model';
  const spread = normal(width ** -0.5);
  return [
    { name: `${pixels}.embeddings.class_embedding`, shape: [width], initial: spread, decay: false },
    matrix(
      `${pixels}.embeddings.patch_embedding`,
      [width, channels, patch, patch],
      normal((channels * patch ** 2) ** -0.5),
    ),
    ...embeddingSpecs(
      `${pixels}.embeddings.position_embedding`,
      1 + (size / patch) ** 2,
      width,
      spread,
    ),
    // Transformers spells this layer's name so.
    ...(image.preNorm === false ? [] : layerNormSpecs(`${pixels}.pre_layrnorm`, width)),
    ...transformerSpecs(`${pixels}.encoder`, image),
    ...layerNormSpecs(`${pixels}.post_layernorm`, width),
    matrix('visual_projection', [embedding, width], spread),
  ];
}
