/** What the probes of a GPT in training take and give, besides those of every language model. */
import type { LanguageModelProbes } from '../shared/language-model/results';

/** The step that comes next, computed and not taken. */
export interface StepResult {
  step: number;
  /** The batch: what is read, and what should be predicted after each token. */
  inputs: string[][];
  targets: string[][];
  loss: number;
  /** −log p of each target in nats, [batch][time]. */
  losses: number[][];
  learningRate: number;
  gradientNorm: number;
  clip: number;
  /** What the gradient is multiplied by: min(1, clip / norm). */
  clipFactor: number;
  gradients: { name: string; norm: number; parameterNorm: number }[];
}

export interface GptProbes extends LanguageModelProbes {
  /** The step that comes next; in training alone. */
  step: { args: { step: number }; result: StepResult };
}
