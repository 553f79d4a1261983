import type { FolderFile, StoredTensor } from '#engine/checkpoint';
import { tf } from '#engine';
import type { Parameters } from '#engine/nn';
import { gpt2Folder, gpt2Usage, gptDefaults, readGpt2Folder, type GptConfig } from '#models/gpt';
import { bytesTokenizer, tokenizerFromJSON, type Tokenizer } from '#worlds/tokenizer';
import { modelCard } from '../../model-card';
import type { ModelFile } from '../../protocol';
import type { ExportRecord } from '../../recipe';
import { TrainingError } from '../../training-error';
import { LanguageModel } from '../shared/language-model/language-model';

/**
 * The model as a Hugging Face GPT-2 folder.
 *
 * @throws TrainingError if it was trained without the causal mask: GPT-2 always has one
 */
export async function exportGpt(
  parameters: Parameters,
  config: GptConfig,
  tokenizer: Tokenizer,
  record: ExportRecord,
): Promise<ModelFile[]> {
  if (!config.causal)
    throw new TrainingError(
      'badControls',
      'A model without the causal mask is no GPT-2 and cannot be exported. Train it with the mask.',
    );
  const tensors = new Map<string, StoredTensor>();
  for (const [name, tensor] of parameters)
    tensors.set(name, {
      dtype: 'F32',
      shape: tensor.shape,
      data: (await tensor.data()) as Float32Array<ArrayBuffer>,
    });
  // Positions that are all zero are the same as none.
  if (!config.positions)
    tensors.set('transformer.wpe.weight', {
      dtype: 'F32',
      shape: [config.context, config.width],
      data: new Float32Array(config.context * config.width),
    });
  const readme = modelCard(record, gpt2Usage('language', 'The '));
  return gpt2Folder({ config, tensors, tokenizerJson: tokenizer.toJSON(), record, readme });
}

/**
 * A GPT-2 folder as a model that probes can look at.
 *
 * @throws CheckpointError, TokenizerError
 */
export function openGpt(files: readonly FolderFile[]): {
  model: LanguageModel;
  record: unknown;
  dispose: () => void;
} {
  const { config, tensors, tokenizerJson, record } = readGpt2Folder(files);
  const tokenizer = tokenizerJson ? tokenizerFromJSON(tokenizerJson) : bytesTokenizer();
  if (tokenizer.vocabularySize !== config.vocabulary)
    throw new TrainingError(
      'badControls',
      `The tokenizer has ${tokenizer.vocabularySize} tokens and the model ${config.vocabulary}. Put the tokenizer.json that belongs to the model into the folder.`,
    );
  const parameters: Parameters = new Map(
    [...tensors].map(([name, { shape, data }]) => [
      name,
      tf.tensor(data as Float32Array, [...shape]),
    ]),
  );
  const model = new LanguageModel(() => parameters, { ...gptDefaults, ...config }, tokenizer);
  return { model, record, dispose: () => tf.dispose([...parameters.values()]) };
}
