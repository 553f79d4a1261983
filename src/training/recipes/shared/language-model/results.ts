/** What the probes of a language model take and give. */
import type { NoArguments } from '../../../probe-types';
import type { SamplingOptions } from '../../shared/language-model/sampling';

export interface Prompt {
  text: string;
}

export interface PredictResult {
  /** The prompt as the model reads it. */
  tokens: string[];
  /** The most probable next tokens, best first; at most 256. */
  next: { id: number; label: string; probability: number; chance: number }[];
  /** Probability of everything beyond `next`. */
  rest: number;
  vocabulary: number;
  /** Of the whole distribution, in nats; ln V when flat. */
  entropy: number;
}

export interface ScoreResult {
  tokens: string[];
  /** Probability of each token given those before it in the window; null for the first. */
  probabilities: (number | null)[];
}

export interface GenerateArgs {
  prompt: string;
  /** Tokens to write. */
  length: number;
  temperature: number;
  topK: number;
  topP: number;
  seed: number;
  /** Index of the first token in its text, which chooses its random numbers: the length of what was written. */
  offset: number;
  /**
   * Ids written so far after the prompt. Text alone would not do to go on: a token may be half a
   * character, and the same text can be cut in other ways.
   */
  written?: number[];
}

export interface GenerateResult {
  /** Everything after the prompt, `written` included. */
  text: string;
  /** The new tokens. */
  tokens: { id: number; label: string; probability: number }[];
}

export interface AttentionResult {
  tokens: string[];
  layers: number;
  heads: number;
  /** [layers, heads, time, time]: row = query, column = key. */
  weights: Float32Array;
}

export interface HeadResult {
  tokens: string[];
  /** Columns of q, k and v. */
  size: number;
  /** Each [time, size]. */
  q: Float32Array;
  k: Float32Array;
  v: Float32Array;
  /** [time, time]: q·k, then q·k / √size, then its masked softmax. */
  products: Float32Array;
  scores: Float32Array;
  weights: Float32Array;
  /** [time, size]: the values mixed by the weights. */
  mixed: Float32Array;
  causal: boolean;
}

export interface ResidualResult {
  tokens: string[];
  /** [layers + 1][time]: length of the residual stream before each block and after the last. */
  norms: number[][];
}

export interface EmbeddingsResult {
  tokens: string[];
  width: number;
  /** [time, width] each; positions are zeros in a model without them. */
  token: Float32Array;
  position: Float32Array;
  /** Cosine between the vectors of positions i and j, [count, count]; empty without positions. */
  similarity: Float32Array;
  count: number;
}

export interface ParametersResult {
  parameters: { name: string; shape: number[]; count: number; norm: number }[];
  total: number;
}

/** What every language model can be asked. */
export interface LanguageModelProbes {
  predict: { args: Prompt & Partial<SamplingOptions>; result: PredictResult };
  score: { args: Prompt; result: ScoreResult };
  generate: { args: GenerateArgs; result: GenerateResult };
  attention: { args: Prompt; result: AttentionResult };
  head: { args: Prompt & { layer: number; head: number }; result: HeadResult };
  residual: { args: Prompt; result: ResidualResult };
  embeddings: { args: Prompt; result: EmbeddingsResult };
  parameters: { args: NoArguments; result: ParametersResult };
}
