/** What the probes of fine-tuning take and give, besides those of every language model. */
import type { Taught } from '#worlds/instructions';
import type { LanguageModelProbes } from '../shared/language-model/results';
import type { AnswersArgs, AnswersResult } from '../instructions/results';

export interface MaskArgs {
  step: number;
  /** Whose rule decides what counts; the run's own unless said otherwise. */
  taught?: Taught;
}

/** A batch as the loss sees it: what is read, what is wanted, and what of it counts. */
export interface MaskResult {
  rows: {
    inputs: string[];
    targets: string[];
    /** 1 where the target gives gradient. */
    weights: number[];
    /** −log p of each target, in nats, whether it counts or not. */
    losses: number[];
  }[];
  /** Mean over the counted tokens of these rows. */
  loss: number;
}

/** Only a model in training answers `mask` and `answers`. */
export interface SftProbes extends LanguageModelProbes {
  mask: { args: MaskArgs; result: MaskResult };
  answers: { args: AnswersArgs; result: AnswersResult };
}
