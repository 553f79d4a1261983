/**
 * `config.json` of a GPT-2 as `transformers` reads and writes it.
 * https://huggingface.co/docs/transformers/model_doc/gpt2#transformers.GPT2Config
 */
import { CheckpointError } from '#engine/checkpoint';

/** The sizes that decide which weights there are and what they compute. */
export interface Gpt2Config {
  vocabulary: number;
  /** Longest context, in tokens. */
  context: number;
  layers: number;
  heads: number;
  /** Width of the residual stream; a multiple of `heads`. */
  width: number;
  /** 1e-5 unless said otherwise. */
  layerNormEpsilon?: number;
}

/** Ids of the tokens that mean no word. `transformers` needs padding's to find where a text ends. */
export interface SpecialTokens {
  beginning: number;
  end: number;
  padding: number;
}

/** Far above GPT-2 XL (50257, 1024, 48, 25, 1600), far below what would freeze a page. */
const LIMITS = {
  vocab_size: 2 ** 20,
  n_positions: 2 ** 16,
  n_layer: 256,
  n_head: 256,
  n_embd: 2 ** 14,
};

/** Settings that change what the model computes, with the values that ours has; absent means the first. */
const SETTINGS: Record<string, readonly unknown[]> = {
  // Both names mean the tanh approximation.
  activation_function: ['gelu_new', 'gelu_pytorch_tanh'],
  scale_attn_weights: [true],
  scale_attn_by_inverse_layer_idx: [false],
  add_cross_attention: [false],
  is_encoder_decoder: [false],
  tie_word_embeddings: [true],
};

/**
 * Reads a parsed `config.json`. Settings that do not change the result in evaluation (dropout, caches,
 * special tokens) are passed over.
 * @throws CheckpointError badConfig, naming the field and what to do
 */
export function readGpt2Config(json: unknown): Required<Gpt2Config> {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw badConfig('config.json is not an object', 'Choose the config.json of a GPT-2 model');
  const fields = json as Record<string, unknown>;
  if (fields.model_type !== 'gpt2')
    throw badConfig(
      `model_type is ${show(fields.model_type)}, not "gpt2"`,
      'Choose a GPT-2 model; other architectures have no such weights',
    );
  const size = (name: keyof typeof LIMITS) => readSize(fields, name);
  const config = {
    vocabulary: size('vocab_size'),
    context: size('n_positions'),
    layers: size('n_layer'),
    heads: size('n_head'),
    width: size('n_embd'),
    layerNormEpsilon: readEpsilon(fields.layer_norm_epsilon),
  };
  if (config.width % config.heads !== 0)
    throw badConfig(
      `n_embd ${config.width} is not a multiple of n_head ${config.heads}`,
      'Correct one of the two to what the model was trained with',
    );
  checkSettings(fields, config.width);
  return config;
}

/** What `transformers` needs to build the model, and nothing that it would have to guess. */
export function gpt2ConfigJson(
  config: Gpt2Config,
  architecture: string,
  special?: SpecialTokens,
): Record<string, unknown> {
  return {
    architectures: [architecture],
    model_type: 'gpt2',
    vocab_size: config.vocabulary,
    n_positions: config.context,
    n_embd: config.width,
    n_layer: config.layers,
    n_head: config.heads,
    n_inner: null,
    activation_function: 'gelu_new',
    layer_norm_epsilon: config.layerNormEpsilon ?? 1e-5,
    initializer_range: 0.02,
    attn_pdrop: 0,
    embd_pdrop: 0,
    resid_pdrop: 0,
    scale_attn_weights: true,
    tie_word_embeddings: true,
    bos_token_id: special?.beginning ?? null,
    eos_token_id: special?.end ?? null,
    ...(special ? { pad_token_id: special.padding } : {}),
    torch_dtype: 'float32',
  };
}

function readSize(fields: Record<string, unknown>, name: keyof typeof LIMITS): number {
  const value = fields[name];
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= LIMITS[name])
    return value;
  throw badConfig(
    `${name} is ${show(value)}, not a whole number from 1 to ${LIMITS[name]}`,
    'Give it the size that the model was trained with',
  );
}

function readEpsilon(value: unknown): number {
  if (value === undefined) return 1e-5;
  if (typeof value === 'number' && value > 0 && value < 1) return value;
  throw badConfig(`layer_norm_epsilon is ${show(value)}`, 'Use 1e-05, as GPT-2 does');
}

function checkSettings(fields: Record<string, unknown>, width: number): void {
  const settings: typeof SETTINGS = { ...SETTINGS, n_inner: [null, 4 * width] };
  for (const [name, allowed] of Object.entries(settings))
    if (fields[name] !== undefined && !allowed.includes(fields[name]))
      throw badConfig(
        `${name} is ${show(fields[name])}, which is not supported here`,
        `Use a model with ${name} ${allowed.map(show).join(' or ')}`,
      );
}

function show(value: unknown): string {
  return value === undefined ? 'missing' : JSON.stringify(value).slice(0, 80);
}

function badConfig(problem: string, nextAction: string): CheckpointError {
  return new CheckpointError('badConfig', `In config.json, ${problem}.`, `${nextAction}.`);
}
