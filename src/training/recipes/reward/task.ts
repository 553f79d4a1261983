import type { Parameters } from '#engine/nn';
import type { AdamWOptions, Schedule } from '#engine/optim';
import type { RandomStream } from '#engine/random';
import type { GptConfig } from '#models/gpt';
import type { Ranking } from './comparisons';

/** What a reward model learns from, and what it is judged by. */
export interface RewardTask {
  config: GptConfig;
  /** Of the body and the head. */
  parameters: Parameters;
  /** The model whose answers are ranked, as it was. */
  writer: Parameters;
  /** Answers of each ranking: K, or 2 for shuffled pairs. */
  answers: number;
  /** Rankings of a batch. */
  batch: number;
  rankings: readonly Ranking[];
  /** Updates until all of them have been gone through as often as they may. */
  steps: number;
  /** Which of them a step takes. */
  data: RandomStream;
  heldOut: readonly Ranking[];
  noise: number;
  headOnly: boolean;
  optimiser: AdamWOptions;
  schedule: Schedule;
  dataHash: string;
  replay: boolean;
}
