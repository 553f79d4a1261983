import {
  jsonFile,
  needFile,
  parseJsonFile,
  pickWeights,
  readSafetensors,
  textFile,
  writeSafetensors,
  type StoredTensor,
} from '#engine/checkpoint';
import { tf } from '#engine';
import type { Parameters } from '#engine/nn';
import {
  clipConfigJson,
  clipParameters,
  isVit,
  readClipConfig,
  type ClipVitConfig,
} from '#models/clip';
import { captionTokenizer, type CaptionTokenizer } from '#worlds/pictures';
import { tokenizerFromJSON, wordsTokenizer } from '#worlds/tokenizer';
import { modelCard } from '../../model-card';
import type { ModelFile } from '../../protocol';
import type { ExportRecord } from '../../recipe';
import { TrainingError } from '../../training-error';
import { PIXELS } from './pixels';
import type { ClipSetting } from './setting';

/**
 * The model as a folder that `transformers` loads as `CLIPModel`.
 *
 * @throws TrainingError if it is another architecture: with a ResNet, or with a part left out
 */
export async function exportClip(
  parameters: Parameters,
  { model, normalized }: ClipSetting,
  tokenizer: CaptionTokenizer,
  record: ExportRecord,
): Promise<ModelFile[]> {
  const { text, image, embedding } = model;
  if (!isVit(image) || image.preNorm === false || text.ordered === false || !normalized)
    throw new TrainingError(
      'badControls',
      'Only a CLIP with a Vision Transformer and all of its parts is a CLIPModel and can be exported. Train one with encoder "vit-…" and no part left out.',
    );
  const config: ClipVitConfig = { text, image, embedding };
  const tensors = new Map<string, StoredTensor>();
  for (const { name } of clipParameters(config)) {
    const tensor = parameters.get(name)!;
    const data = (await tensor.data()) as Float32Array<ArrayBuffer>;
    tensors.set(name, { dtype: 'F32', shape: tensor.shape, data });
  }
  const usage = `text = tokenizer("<sot> a red circle at the top left <eot>", return_tensors="pt").input_ids
print(model.get_text_features(text).shape)`;
  const card = modelCard(record, {
    autoClass: 'CLIPModel',
    task: 'zero-shot-image-classification',
    usage,
  });
  const side = { height: image.size, width: image.size };
  const rgb = (value: number) => [value, value, value];
  return [
    jsonFile('config.json', { ...clipConfigJson(config, tokenizer), bonsai: record }),
    { name: 'model.safetensors', bytes: writeSafetensors(tensors, { format: 'pt' }) },
    jsonFile('tokenizer.json', wordsTokenizer(tokenizer.vocabulary).toJSON()),
    jsonFile('tokenizer_config.json', {
      tokenizer_class: 'PreTrainedTokenizerFast',
      clean_up_tokenization_spaces: false,
      model_max_length: tokenizer.context,
    }),
    jsonFile('preprocessor_config.json', {
      image_processor_type: 'CLIPImageProcessor',
      do_convert_rgb: true,
      do_rescale: true,
      do_normalize: true,
      do_resize: true,
      size: side,
      do_center_crop: false,
      image_mean: rgb(PIXELS.mean),
      image_std: rgb(PIXELS.deviation),
    }),
    textFile('README.md', card),
  ];
}

/** A CLIP as it lies in its folder. */
export interface OpenedClip {
  config: ClipVitConfig;
  /** The caller's to dispose of. */
  parameters: Parameters;
  tokenizer: CaptionTokenizer;
  /** What its config.json says of where it came from, not checked. */
  record: unknown;
}

/** @throws CheckpointError, TokenizerError, TrainingError if the parts do not belong together */
export function openClip(files: readonly ModelFile[]): OpenedClip {
  const json = parseJsonFile(needFile(files, 'config.json')) as Record<string, unknown>;
  const config = readClipConfig(json);
  const stored = readSafetensors(needFile(files, 'model.safetensors').bytes).tensors;
  const shapes = new Map(clipParameters(config).map(({ name, shape }) => [name, shape]));
  const { tensors } = pickWeights(shapes, stored);
  const words = tokenizerFromJSON(parseJsonFile(needFile(files, 'tokenizer.json')));
  if (words.vocabularySize !== config.text.vocabulary || words.kind !== 'words')
    throw new TrainingError(
      'badControls',
      `The tokenizer has ${words.vocabularySize} ${words.kind} and the model ${config.text.vocabulary} tokens. Only a CLIP that was exported here, whose tokens are words, can be looked at.`,
    );
  const vocabulary = Array.from({ length: words.vocabularySize }, (_, id) => words.token(id));
  const parameters: Parameters = new Map(
    [...tensors].map(([name, { shape, data }]) => [
      name,
      tf.tensor(data as Float32Array, [...shape]),
    ]),
  );
  const tokenizer = captionTokenizer(vocabulary.slice(1, -2), config.text.context - 2);
  return { config, parameters, tokenizer, record: json.bonsai ?? null };
}
