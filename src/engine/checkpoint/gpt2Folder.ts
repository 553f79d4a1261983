/** A GPT-2 as a folder that `transformers` loads, there and back. */
import type { StoredTensor } from './dtype';
import { findFile, jsonFile, needFile, parseJsonFile, textFile, type FolderFile } from './folder';
import { gpt2ConfigJson, readGpt2Config, type Gpt2Config } from './gpt2Config';
import { gpt2Shapes, pickGpt2Weights } from './gpt2Tensors';
import { modelCard, type ModelRecord } from './modelCard';
import { checkWeights, type PickedWeights } from './pickWeights';
import { readSafetensors, writeSafetensors } from './safetensors';

const USAGE = `
prompt = tokenizer("The ", return_tensors="pt").input_ids
print(tokenizer.decode(model.generate(prompt, max_new_tokens=40, do_sample=True)[0]))`.trim();

/**
 * Writes a language model (`GPT2LMHeadModel`) with its tokenizer and card.
 * @param tensors Float32 weights under their Hugging Face names, all of `gpt2Shapes(config)`
 * @param tokenizerJson the `tokenizers` library's serialisation
 * @param card the record of the run
 * @throws CheckpointError if a weight is missing or of another shape
 */
export function gpt2Folder(model: {
  config: Gpt2Config;
  tensors: ReadonlyMap<string, StoredTensor>;
  tokenizerJson: unknown;
  card: ModelRecord;
}): FolderFile[] {
  const { config, tensors, tokenizerJson, card } = model;
  checkWeights(gpt2Shapes(config), tensors);
  const options = { autoClass: 'AutoModelForCausalLM', task: 'text-generation', usage: USAGE };
  return [
    jsonFile('config.json', { ...gpt2ConfigJson(config, 'GPT2LMHeadModel'), bonsai: card }),
    { name: 'model.safetensors', bytes: writeSafetensors(tensors, { format: 'pt' }) },
    jsonFile('tokenizer.json', tokenizerJson),
    // Without the class, transformers looks for GPT-2's vocab.json; tidied blanks would change the text.
    jsonFile('tokenizer_config.json', {
      tokenizer_class: 'PreTrainedTokenizerFast',
      clean_up_tokenization_spaces: false,
      model_max_length: config.context,
    }),
    textFile('README.md', modelCard(card, options)),
  ];
}

export interface ReadGpt2 extends PickedWeights {
  config: Required<Gpt2Config>;
  /** Null if the folder has none. */
  tokenizerJson: unknown;
  /** What we wrote under `bonsai` in config.json, not yet checked; null in a model from elsewhere. */
  record: unknown;
}

/**
 * Reads a folder of ours or of `save_pretrained`.
 * @throws CheckpointError
 */
export function readGpt2Folder(files: readonly FolderFile[]): ReadGpt2 {
  const json = parseJsonFile(needFile(files, 'config.json'));
  const config = readGpt2Config(json);
  const { tensors } = readSafetensors(needFile(files, 'model.safetensors').bytes);
  const tokenizer = findFile(files, 'tokenizer.json');
  return {
    config,
    ...pickGpt2Weights(config, tensors),
    tokenizerJson: tokenizer && parseJsonFile(tokenizer),
    record: (json as { bonsai?: unknown }).bonsai ?? null,
  };
}
