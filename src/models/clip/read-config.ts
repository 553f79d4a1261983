/**
 * `config.json` of CLIP: of `transformers`' CLIPModel, and of the ResNet, which has none of its own there.
 * https://huggingface.co/docs/transformers/model_doc/clip
 */
import { CheckpointError } from '#engine/checkpoint';
import {
  resNetChannels,
  resNetStride,
  type ClipResNetConfig,
  type ClipVitConfig,
  type TransformerConfig,
} from './config';

type Fields = Record<string, unknown>;

/** A number of this meaning ends a text where it is the largest (checkpoints before 2023). */
const LARGEST_ENDS = 2;

/** What is left out of a file has the value of OpenAI's ViT-B/32. @throws CheckpointError badConfig */
export function readClipConfig(json: Fields): ClipVitConfig {
  const [text, vision] = [objectOf(json, 'text_config'), objectOf(json, 'vision_config')];
  const end = size(text, 'eos_token_id', 49407, 0);
  const config: ClipVitConfig = {
    text: {
      ...readTransformer(text, { width: 512, hidden: 2048, heads: 8 }),
      vocabulary: size(text, 'vocab_size', 49408),
      context: size(text, 'max_position_embeddings', 77),
      endToken: end === LARGEST_ENDS ? null : end,
    },
    image: {
      ...readTransformer(vision, { width: 768, hidden: 3072, heads: 12 }),
      size: size(vision, 'image_size', 224),
      patch: size(vision, 'patch_size', 32),
      channels: size(vision, 'num_channels', 3),
    },
    embedding: size(json, 'projection_dim', 512),
  };
  checkMultiple('image_size', config.image.size, config.image.patch);
  return config;
}

/** @throws CheckpointError badConfig */
export function readClipResNetConfig(json: Fields): ClipResNetConfig {
  const layers = Array.isArray(json.layers) ? (json.layers as unknown[]) : [];
  if (layers.length < 1 || layers.length > 4)
    throw badConfig(
      `layers is ${JSON.stringify(json.layers)}`,
      'List the blocks of each stage, of which there are four in OpenAI’s models',
    );
  const config = {
    size: size(json, 'image_size'),
    width: size(json, 'width'),
    layers: layers.map((_, i) => size(layers as unknown as Fields, String(i))),
    heads: size(json, 'heads'),
    embedding: size(json, 'output_dim'),
  };
  checkMultiple('image_size', config.size, resNetStride(config));
  checkMultiple('the last stage', resNetChannels(config), config.heads);
  return config;
}

function readTransformer(
  fields: Fields,
  otherwise: Record<'width' | 'hidden' | 'heads', number>,
): TransformerConfig {
  const activation = fields.hidden_act ?? 'quick_gelu';
  if (activation !== 'quick_gelu')
    throw badConfig(`hidden_act is ${JSON.stringify(activation)}`, 'Use a model with "quick_gelu"');
  const epsilon = fields.layer_norm_eps ?? 1e-5;
  if (typeof epsilon !== 'number' || !(epsilon > 0 && epsilon < 1))
    throw badConfig(`layer_norm_eps is ${JSON.stringify(epsilon)}`, 'Use 1e-05, as CLIP does');
  const config = {
    layers: size(fields, 'num_hidden_layers', 12),
    heads: size(fields, 'num_attention_heads', otherwise.heads),
    width: size(fields, 'hidden_size', otherwise.width),
    hidden: size(fields, 'intermediate_size', otherwise.hidden),
    layerNormEpsilon: epsilon,
  };
  checkMultiple('hidden_size', config.width, config.heads);
  return config;
}

function objectOf(json: Fields, name: string): Fields {
  const value = json[name];
  if (typeof value === 'object' && value !== null) return value as Fields;
  throw badConfig(`${name} is missing`, 'Choose the config.json of a CLIPModel');
}

function size(fields: Fields, name: string, otherwise?: number, least = 1): number {
  const value = fields[name] ?? otherwise;
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= 2 ** 20)
    return value;
  throw badConfig(
    `${name} is ${value === undefined ? 'missing' : JSON.stringify(value)}`,
    'Give it the whole number that the model was trained with',
  );
}

function checkMultiple(name: string, value: number, of: number): void {
  if (value % of !== 0)
    throw badConfig(`${name} ${value} is not a multiple of ${of}`, 'Correct one of the two');
}

const badConfig = (problem: string, next: string) =>
  new CheckpointError('badConfig', `In config.json, ${problem}.`, `${next}.`);
