import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  CheckpointError,
  writeSafetensors,
  type FolderFile,
  type StoredTensor,
} from '#engine/checkpoint';
import { readGpt2Config } from './gpt2-config';
import { gpt2Folder, gpt2Usage, readGpt2Folder } from './gpt2-folder';
import { gpt2Shapes } from './gpt2-tensors';

const config = { vocabulary: 7, context: 5, layers: 2, heads: 2, width: 4 };

const tensors = new Map<string, StoredTensor>(
  [...gpt2Shapes(config)].map(([name, shape], i) => {
    const size = shape.reduce((product, n) => product * n, 1);
    return [name, { dtype: 'F32', shape, data: new Float32Array(size).fill(i + 0.5) }];
  }),
);

const record = { name: 'my model', steps: 10, controls: { width: 4, learningRate: 0.001 } };
const readme = '# my model\n';
const tokenizerJson = { version: '1.0', model: { type: 'BPE', vocab: { 'a"é文': 0 } } };
const parts = { config, tensors, tokenizerJson, record, readme };
const folder = gpt2Folder(parts);

const text = (name: string) =>
  new TextDecoder().decode(folder.find((file) => file.name === name)!.bytes);

const rewardTensors = new Map(tensors).set('score.weight', {
  dtype: 'F32',
  shape: [1, config.width],
  data: Float32Array.of(1, 2, 3, 4),
});

test('a card names the class and the task of its head', () => {
  expect(gpt2Usage('language', 'The ')).toMatchObject({
    autoClass: 'AutoModelForCausalLM',
    task: 'text-generation',
  });
});

test('a reward model is a classifier with one label, and comes back with its head', () => {
  const special = { beginning: 1, end: 2, padding: 0 };
  const files = gpt2Folder({ ...parts, tensors: rewardTensors, special, head: 'reward' });
  const read = (name: string) =>
    new TextDecoder().decode(files.find((file) => file.name === name)!.bytes);
  expect(JSON.parse(read('config.json'))).toMatchObject({
    architectures: ['GPT2ForSequenceClassification'],
    id2label: { 0: 'reward' },
    pad_token_id: 0,
    eos_token_id: 2,
  });
  expect(gpt2Usage('reward', 'tell the fox :')).toMatchObject({
    autoClass: 'AutoModelForSequenceClassification',
    usage: expect.stringContaining('tokenizer("tell the fox :"'),
  });
  expect(readGpt2Folder(files, 'reward').tensors.get('score.weight')!.data[3]).toBe(4);
  // The body alone is a language model's; a language model is no reward model.
  expect(readGpt2Folder(files).ignored).toEqual(['score.weight']);
  expect(() => readGpt2Folder(folder, 'reward')).toThrow(/score.weight/);
});

function vector(name: string): FolderFile {
  return { name, bytes: new Uint8Array(readFileSync(`tests/vectors/gpt2/${name}`)) };
}

function withWeights(weights: Map<string, StoredTensor>): FolderFile[] {
  const bytes = writeSafetensors(weights);
  return folder.map((file) => (file.name === 'model.safetensors' ? { ...file, bytes } : file));
}

describe('a written folder', () => {
  test('reads back to the same weights, tokenizer and record', () => {
    const read = readGpt2Folder(folder);
    expect(read.config).toEqual({ ...config, layerNormEpsilon: 1e-5 });
    expect(read.tensors).toEqual(tensors);
    expect(read.tokenizerJson).toEqual(tokenizerJson);
    expect(read.record).toEqual(record);
    expect(text('README.md')).toBe(readme);
    expect([read.filled, read.ignored]).toEqual([[], []]);
  });

  test('has the fields and the files that transformers looks for', () => {
    expect(folder.map(({ name }) => name)).toEqual([
      'config.json',
      'model.safetensors',
      'tokenizer.json',
      'tokenizer_config.json',
      'README.md',
    ]);
    expect(JSON.parse(text('config.json'))).toMatchObject({
      architectures: ['GPT2LMHeadModel'],
      model_type: 'gpt2',
      vocab_size: 7,
      n_positions: 5,
      n_embd: 4,
      n_layer: 2,
      n_head: 2,
      activation_function: 'gelu_new',
      attn_pdrop: 0,
      bos_token_id: null,
      torch_dtype: 'float32',
    });
    expect(text('model.safetensors')).toContain('"__metadata__":{"format":"pt"}');
    expect(JSON.parse(text('tokenizer_config.json'))).toMatchObject({
      tokenizer_class: 'PreTrainedTokenizerFast',
      model_max_length: 5,
    });
  });

  test('agrees field by field with a config that transformers wrote, where both set one', () => {
    const theirs = JSON.parse(new TextDecoder().decode(vector('config.json').bytes));
    const ours = JSON.parse(text('config.json'));
    const sizes = ['vocab_size', 'n_positions', 'n_embd', 'n_layer', 'n_head'];
    const own = ['architectures', 'bos_token_id', 'eos_token_id', ...sizes];
    for (const name of Object.keys(ours).filter((key) => key in theirs && !own.includes(key)))
      expect([name, ours[name]]).toEqual([name, theirs[name]]);
  });

  test('is not written of weights that are missing or of another shape', () => {
    const without = new Map(tensors);
    without.delete('transformer.wpe.weight');
    expect(() => gpt2Folder({ ...parts, tensors: without })).toThrow(/lack.*wpe/);
    const longer = { ...config, context: 6 };
    expect(() => gpt2Folder({ ...parts, config: longer })).toThrow(/asks for/);
  });
});

describe('reading a folder from elsewhere', () => {
  test('accepts what transformers wrote', () => {
    const read = readGpt2Folder([vector('config.json'), vector('model.safetensors')]);
    expect(read.config).toMatchObject({
      vocabulary: 64,
      context: 21,
      layers: 2,
      heads: 2,
      width: 32,
    });
    expect(read.tensors.get('transformer.wte.weight')!.shape).toEqual([64, 32]);
    expect(read.tokenizerJson).toBeNull();
    expect(read.record).toBeNull();
  });

  test('accepts names without prefix, saved masks, a tied head and half floats', () => {
    const old = new Map<string, StoredTensor>();
    for (const [name, tensor] of tensors) old.set(name.replace('transformer.', ''), tensor);
    old.set('h.0.attn.bias', { dtype: 'U8', shape: [1], data: new Uint8Array(1) });
    old.set('lm_head.weight', tensors.get('transformer.wte.weight')!);
    old.set('ln_f.bias', { dtype: 'F16', shape: [4], data: new Uint16Array(4).fill(0x3c00) });
    const read = readGpt2Folder(withWeights(old));
    expect(read.ignored).toEqual([]);
    expect(read.tensors.get('transformer.ln_f.bias')!.data).toEqual(new Float32Array(4).fill(1));
    expect([...read.tensors.keys()]).toEqual([...tensors.keys()]);
  });

  test('takes a missing bias as zero and says so, but not a missing matrix', () => {
    const name = 'transformer.h.1.attn.c_attn.bias';
    const without = new Map(tensors);
    without.delete(name);
    const read = readGpt2Folder(withWeights(without));
    expect(read.filled).toEqual([name]);
    expect(read.tensors.get(name)!.data).toEqual(new Float32Array(12));
    without.delete('transformer.h.1.attn.c_attn.weight');
    expect(() => readGpt2Folder(withWeights(without))).toThrow(/weights lack.*c_attn\.weight/);
  });

  test('says which file is missing and what to choose', () => {
    expect(() => readGpt2Folder([vector('model.safetensors')])).toThrow(
      /no config\.json.*Choose the whole folder/,
    );
  });

  test('finds the files in a subfolder', () => {
    const nested = folder.map((file) => ({ ...file, name: `my-model/${file.name}` }));
    expect(readGpt2Folder(nested).tensors.size).toBe(tensors.size);
  });
});

describe('a config.json', () => {
  const sound = JSON.parse(new TextDecoder().decode(vector('config.json').bytes));

  test.each([
    ['null', null],
    ['a list', []],
    ['a BERT', { ...sound, model_type: 'bert' }],
    ['without sizes', { model_type: 'gpt2' }],
    ['with a text for a size', { ...sound, n_layer: '2' }],
    ['with a fractional size', { ...sound, n_layer: 1.5 }],
    ['with a negative size', { ...sound, n_embd: -32 }],
    ['with an enormous size', { ...sound, vocab_size: 1e12 }],
    ['with heads that do not divide the width', { ...sound, n_head: 3 }],
    ['with another activation', { ...sound, activation_function: 'relu' }],
    ['with another hidden width', { ...sound, n_inner: 100 }],
    ['with an untied head', { ...sound, tie_word_embeddings: false }],
    ['with scaling by layer', { ...sound, scale_attn_by_inverse_layer_idx: true }],
    ['with an epsilon of zero', { ...sound, layer_norm_epsilon: 0 }],
  ])('%s is refused with a next action', (_, json) => {
    let refusal: unknown;
    try {
      readGpt2Config(json);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(CheckpointError);
    expect(refusal).toMatchObject({ code: 'badConfig' });
    expect((refusal as CheckpointError).nextAction).toMatch(/^[A-Z].{8,}\.$/);
  });
});
