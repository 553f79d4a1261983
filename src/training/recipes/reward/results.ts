/** What the probes of a reward model take and give. */
import type { Grade } from '#worlds/instructions';
import type { NoArguments } from '../../probe-types';

export interface CandidatesArgs {
  subject: string;
  count: number;
  /** Chooses the answers. */
  seed: number;
}

/** Answers to rank, as the model that the reward model grew out of writes them. */
export interface CandidatesResult {
  answers: { words: string[]; grade: Grade }[];
  /** Orders (best first) of the labeller, and of a second one who is noisier. */
  labeller: number[];
  second: number[];
}

export interface ScoresArgs {
  answers: { subject: string; words: string[] }[];
  /** Whether the reward after each word is wanted too; it costs as many more passes. */
  byWord?: boolean;
}

export interface ScoresResult {
  /** Rewards as they come out of the head: differences of these are what was trained. */
  raw: number[];
  /** The same, scaled so that answers of the starting model have mean 0 and deviation 1. */
  scores: number[];
  /** What the labeller gives for each, without noise. */
  grades: Grade[];
  /** The reward that would be read after each word of each answer, scaled; empty if not wanted. */
  byWord: number[][];
}

/** Held-out answers with what they are worth and what the model gives for them. */
export interface ExaminedResult {
  answers: { subject: string; words: string[]; grade: number; reward: number }[];
  /** Of the rewards as they come out of the head, before they are scaled to mean 0 and deviation 1. */
  mean: number;
  deviation: number;
}

/** Only a model in training answers `candidates` and `examined`. */
export interface RewardProbes {
  candidates: { args: CandidatesArgs; result: CandidatesResult };
  scores: { args: ScoresArgs; result: ScoresResult };
  examined: { args: NoArguments; result: ExaminedResult };
}
