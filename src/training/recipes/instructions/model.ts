import type { StoredTensor } from '#engine/checkpoint';
import { tf } from '#engine';
import type { Parameters } from '#engine/nn';
import {
  configProblem,
  gpt2Folder,
  gpt2Usage,
  gptDefaults,
  readGpt2Folder,
  type Gpt2Head,
  type GptConfig,
} from '#models/gpt';
import { BOS_ID, CONTEXT, EOS_ID, PAD_ID, VOCABULARY } from '#worlds/instructions';
import { wordsTokenizer, type Tokenizer } from '#worlds/tokenizer';
import { modelCard } from '../../model-card';
import type { ModelFile } from '../../protocol';
import type { ExportRecord } from '../../recipe';
import { TrainingError } from '../../training-error';

let words: Tokenizer | null = null;

/** The world's words as a tokenizer. */
export const instructionsTokenizer = (): Tokenizer => (words ??= wordsTokenizer(VOCABULARY));

/** A GPT for this world. @throws TrainingError if the sizes make none */
export function instructionsConfig(
  values: Pick<GptConfig, 'layers' | 'heads' | 'width'>,
): GptConfig {
  const { layers, heads, width } = values;
  const config = {
    ...gptDefaults,
    layers,
    heads,
    width,
    vocabulary: VOCABULARY.length,
    context: CONTEXT,
  };
  const problem = configProblem(config);
  if (problem) throw new TrainingError('badControls', `${problem}.`);
  return config;
}

/** A model of this world as it lies in its folder. */
export interface InstructionsModel {
  config: GptConfig;
  /** The caller's to dispose of. */
  parameters: Parameters;
  /** What its config.json says of where it came from, not checked. */
  record: unknown;
}

/**
 * Reads a model of this world.
 *
 * @param head `reward` wants a reward model's head; a language model is read without one
 * @throws CheckpointError, TrainingError if it has other words or another context
 */
export function openInstructionsModel(
  files: readonly ModelFile[],
  head: Gpt2Head = 'language',
): InstructionsModel {
  const { config, tensors, record } = readGpt2Folder(files, head);
  if (config.vocabulary !== VOCABULARY.length || config.context !== CONTEXT)
    throw new TrainingError(
      'badControls',
      `This model has ${config.vocabulary} tokens and a context of ${config.context}; this world has ${VOCABULARY.length} and ${CONTEXT}. Choose a model that was trained on it.`,
    );
  const parameters: Parameters = new Map(
    [...tensors].map(([name, { shape, data }]) => [
      name,
      tf.tensor(data as Float32Array, [...shape]),
    ]),
  );
  return { config: { ...gptDefaults, ...config }, parameters, record };
}

/** The folder that `transformers` loads. @param parameters those of the body, and the head's if it is not tied */
export async function instructionsFolder(
  parameters: Parameters,
  config: GptConfig,
  record: ExportRecord,
  head: Gpt2Head = 'language',
): Promise<ModelFile[]> {
  const tensors = new Map<string, StoredTensor>();
  for (const [name, tensor] of parameters) {
    const data = (await tensor.data()) as Float32Array<ArrayBuffer>;
    tensors.set(name, { dtype: 'F32', shape: tensor.shape, data });
  }
  const special = { beginning: BOS_ID, end: EOS_ID, padding: PAD_ID };
  return gpt2Folder({
    config,
    tensors,
    tokenizerJson: instructionsTokenizer().toJSON(),
    record,
    readme: modelCard(record, gpt2Usage(head, '<bos> tell fox :')),
    head,
    special,
  });
}
