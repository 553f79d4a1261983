// Without the engine behind the model's face, for which a report has no use.
import { gptDefaults, type GptConfig } from '../../src/models/gpt/config';

/** One size of the step that every trainer runs. */
export interface Shape {
  /** Windows in a batch. */
  batch: number;
  /** Tokens in a window. */
  time: number;
  /** Of the model, where it is not the benchmark's own: tests use a smaller one. */
  layers?: number;
  width?: number;
}

export const SHAPES: readonly Shape[] = [
  { batch: 16, time: 64 },
  { batch: 32, time: 128 },
];

/** Adam without weight decay, so that AdamW and Adam are the same optimiser. */
export const ADAM = { learningRate: 1e-3, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 } as const;

/** The model: GPT-2's architecture over bytes. */
export const gptOf = ({ time, layers = 4, width = 128 }: Shape): GptConfig => ({
  ...gptDefaults,
  vocabulary: 256,
  context: time,
  layers,
  heads: 4,
  width,
});

export const tokensOf = ({ batch, time }: Shape): number => batch * time;

export const nameOf = ({ batch, time }: Shape): string => `${batch} × ${time}`;

/**
 * Floating-point operations of one step: a multiply and an add for each weight of a matrix product and
 * each token, and for the two products of attention over the whole window; the backward pass costs
 * twice the forward one (Kaplan et al. 2020, https://arxiv.org/abs/2001.08361, §2.1).
 */
export function flopsOf(shape: Shape): number {
  const { layers, width, vocabulary } = gptOf(shape);
  const products = 2 * (12 * width * width * layers + vocabulary * width);
  const attention = 4 * shape.time * width * layers;
  return 3 * tokensOf(shape) * (products + attention);
}
