/** A GPT-2 as a folder that `transformers` loads, there and back. */
import {
  checkWeights,
  findFile,
  jsonFile,
  needFile,
  parseJsonFile,
  readSafetensors,
  textFile,
  writeSafetensors,
  type FolderFile,
  type PickedWeights,
  type StoredTensor,
} from '#engine/checkpoint';
import { gpt2ConfigJson, readGpt2Config, type Gpt2Config, type SpecialTokens } from './gpt2-config';
import { gpt2Shapes, pickGpt2Weights } from './gpt2-tensors';

/** What stands on top of the body: the tied output layer, or one row that says how good a text is. */
export type Gpt2Head = 'language' | 'reward';

interface HeadFormat {
  architecture: string;
  autoClass: string;
  /** The Hub's name for what it does. */
  task: string;
  usage: (prompt: string) => string;
  /** Further fields of config.json. */
  config: Record<string, unknown>;
  /** Its own weights. */
  shapes: (width: number) => Map<string, number[]>;
}

const heads: Record<Gpt2Head, HeadFormat> = {
  language: {
    architecture: 'GPT2LMHeadModel',
    autoClass: 'AutoModelForCausalLM',
    task: 'text-generation',
    usage: (prompt) => `prompt = tokenizer(${JSON.stringify(prompt)}, return_tensors="pt").input_ids
print(tokenizer.decode(model.generate(prompt, max_new_tokens=40, do_sample=True)[0]))`,
    config: {},
    shapes: () => new Map(),
  },
  reward: {
    architecture: 'GPT2ForSequenceClassification',
    autoClass: 'AutoModelForSequenceClassification',
    task: 'text-classification',
    usage: (prompt) => `text = tokenizer(${JSON.stringify(prompt)}, return_tensors="pt").input_ids
print(model(text).logits[0, 0].item())`,
    // One label: a number, and no softmax over classes.
    config: { id2label: { 0: 'reward' }, label2id: { reward: 0 }, problem_type: 'regression' },
    shapes: (width) => new Map([['score.weight', [1, width]]]),
  },
};

const shapesOf = (config: Gpt2Config, head: Gpt2Head) =>
  new Map([...gpt2Shapes(config), ...heads[head].shapes(config.width)]);

/**
 * What a model card says of loading the folder: the class, the Hub's name of the task, and an example.
 * @param prompt a text that the model can read
 */
export function gpt2Usage(head: Gpt2Head, prompt: string) {
  const { autoClass, task, usage } = heads[head];
  return { autoClass, task, usage: usage(prompt) };
}

/**
 * Writes a GPT-2 with its tokenizer and card: `GPT2LMHeadModel`, or as a reward model
 * `GPT2ForSequenceClassification` with one label.
 * @param tensors Float32 weights under their Hugging Face names, all of the body's and the head's
 * @param tokenizerJson the `tokenizers` library's serialisation
 * @param record of the run, for config.json
 * @param readme the card
 * @throws CheckpointError if a weight is missing or of another shape
 */
export function gpt2Folder(model: {
  config: Gpt2Config;
  tensors: ReadonlyMap<string, StoredTensor>;
  tokenizerJson: unknown;
  record: object;
  readme: string;
  /** @default 'language' */
  head?: Gpt2Head;
  special?: SpecialTokens;
}): FolderFile[] {
  const { config, tensors, tokenizerJson, record, readme, head = 'language', special } = model;
  checkWeights(shapesOf(config, head), tensors);
  const { architecture, config: fields } = heads[head];
  const json = { ...gpt2ConfigJson(config, architecture, special), ...fields, bonsai: record };
  return [
    jsonFile('config.json', json),
    { name: 'model.safetensors', bytes: writeSafetensors(tensors, { format: 'pt' }) },
    jsonFile('tokenizer.json', tokenizerJson),
    // Without the class, transformers looks for GPT-2's vocab.json; tidied blanks would change the text.
    jsonFile('tokenizer_config.json', {
      tokenizer_class: 'PreTrainedTokenizerFast',
      clean_up_tokenization_spaces: false,
      model_max_length: config.context,
    }),
    textFile('README.md', readme),
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
 * @param head whose weights must be there; those of another are passed over
 * @throws CheckpointError
 */
export function readGpt2Folder(
  files: readonly FolderFile[],
  head: Gpt2Head = 'language',
): ReadGpt2 {
  const json = parseJsonFile(needFile(files, 'config.json'));
  const config = readGpt2Config(json);
  const { tensors } = readSafetensors(needFile(files, 'model.safetensors').bytes);
  const tokenizer = findFile(files, 'tokenizer.json');
  return {
    config,
    ...pickGpt2Weights(shapesOf(config, head), tensors),
    tokenizerJson: tokenizer && parseJsonFile(tokenizer),
    record: (json as { bonsai?: unknown }).bonsai ?? null,
  };
}
