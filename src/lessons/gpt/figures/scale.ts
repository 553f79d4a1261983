import type { Localized } from '#notebook';

/** How a model of this row was given a task that it was not trained for. */
export type TaskInterface = 'fine-tuning' | 'zero-shot' | 'few-shot';

/** Training compute in floating-point operations, and who says so. */
export interface Compute {
  flop: number;
  /** `stated` by the authors; `computed` here as 6·N·D. */
  origin: 'stated' | 'computed';
}

/** One published model. `null` means that the authors do not say. */
export interface ScaleRow {
  id: string;
  family: 'GPT-1' | 'GPT-2' | 'GPT-3';
  name: string;
  year: number;
  /** All parameters, embeddings included. */
  parameters: number;
  layers: number;
  width: number;
  heads: number;
  /** Context length in tokens. */
  context: number;
  vocabulary: number;
  /** Tokens seen in training, repeats counted. */
  trainingTokens: number | null;
  compute: Compute | null;
  task: TaskInterface;
  data: Localized;
  /** Paper and table. */
  source: string;
  note?: Localized;
}

/**
 * Operations of a training run: two for every parameter and token on the way forward, four on the
 * way back. Attention scores are left out, as in the source; they matter when the context is long
 * against the width.
 * @param parameters number of parameters N
 * @param tokens number of tokens seen D
 * @returns floating-point operations, 6·N·D (Brown et al. 2020, appendix D)
 */
export function trainingFlop(parameters: number, tokens: number): number {
  return 6 * parameters * tokens;
}

/**
 * Parameters of all transformer blocks without biases and norms: 4·d² in attention and 8·d² in the
 * MLP of each layer.
 * @returns 12·L·d²
 */
export function blockParameters({ layers, width }: Pick<ScaleRow, 'layers' | 'width'>): number {
  return 12 * layers * width ** 2;
}

/** Token and position tables; the output head shares the token table. @returns (V + T)·d */
export function embeddingParameters({
  vocabulary,
  context,
  width,
}: Pick<ScaleRow, 'vocabulary' | 'context' | 'width'>): number {
  return (vocabulary + context) * width;
}
