/** What the probes of PPO take and give, besides those of every language model. */
import type { LanguageModelProbes } from '../shared/language-model/results';
import type { AnswersArgs, AnswersResult, TraitsArgs, TraitsResult } from '../instructions/results';

/** One response of an iteration. Lists have a number a token, EOS included. */
export interface OpenedResponse {
  subject: string;
  words: string[];
  logProbs: number[];
  reference: number[];
  /** log π − log π_ref, what the penalty is charged on; and KL(π ‖ π_ref) before each token, exactly. */
  kl: number[];
  klExact: number[];
  /** −β·(log π − log π_ref), and at the end what the response earned. */
  rewards: number[];
  values: number[];
  advantages: number[];
  whitened: number[];
  returns: number[];
  /** ρ before the first epoch, then after each. */
  ratios: number[][];
  /** The reward model's, scaled; what was added where it does not end; the hidden labeller's points. */
  score: number;
  endPenalty: number;
  gold: number;
}

/** An update as it was made, in order. */
export interface OpenedUpdate {
  policyLoss: number;
  valueLoss: number;
  ptxLoss: number;
  approxKl: number;
  clipFraction: number;
  ratioError: number;
  /** Norm of the whole gradient before it is clipped to 1, and of its two sides. */
  norm: number;
  ppoNorm: number;
  ptxNorm: number;
}

/** An iteration from its first draw to its last update. */
export interface IterationResult {
  step: number;
  responses: OpenedResponse[];
  /** Means over all responses, by term name. */
  means: Record<string, number>;
  updates: OpenedUpdate[];
  /** ρ of every token of every response: before the first epoch, then after each. */
  ratios: number[][];
}

export interface BestOfArgs {
  /** Responses of the reference to each prompt. */
  count: number;
  seed: number;
}

/** Choosing instead of training: the best of n by the reward model. */
export interface BestOfResult {
  points: {
    n: number;
    /** Nats from the reference. */
    kl: number;
    /** Mean reward by the reward model, scaled; mean points by the hidden labeller. */
    proxy: number;
    gold: number;
  }[];
}

/** Only a model in training answers those that are not every language model's. */
export interface PpoProbes extends LanguageModelProbes {
  iteration: { args: { step: number }; result: IterationResult };
  answers: { args: AnswersArgs; result: AnswersResult };
  traits: { args: TraitsArgs; result: TraitsResult };
  bestOf: { args: BestOfArgs; result: BestOfResult };
}
