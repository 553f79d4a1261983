import type { Shape } from '../task/shapes';
import type { Entry } from '../trainers';
import type { AdapterFacts } from './adapter';

/** Everything that was seen of one trainer at one shape. Times are milliseconds of a step, by round. */
export interface Row {
  entry: Entry;
  /** The loss of each step read before the next is issued. */
  steps: number[];
  /** Only the last loss of a burst read; empty where a burst is one step. */
  bursts: number[];
  /** For how long a step holds its thread before it returns. */
  issues: number[];
  /** With the shaders' work left out, each loss read. */
  hostSteps: number[];
  /** With the shaders' work left out, only the last loss of a burst read. */
  hostBursts: number[];
  stepsPerRound: number;
  /** Of the first step, which compiles. */
  firstMilliseconds: number | null;
  /** By step, from the first. */
  losses: number[];
  dispatches: number | null;
  submits: number | null;
  /** The most bytes of GPU buffers that were alive at once. */
  gpuBytes: number | null;
  /** Why there are no numbers, or not all of them. */
  note: string | null;
}

export interface ShapeResult {
  shape: Shape;
  rows: Row[];
}

/** A step of another model than the GPT. */
export interface StepResult {
  /** What the step is, in words. */
  name: string;
  rows: Row[];
}

/** The best product of two matrices that was seen on a backend. */
export interface BestProduct {
  size: number;
  gflops: number;
  by: string;
}

export interface BenchResult {
  date: string;
  /** Browser or Node with its version. */
  platform: string;
  processor: string;
  adapter: AdapterFacts | null;
  /** Whether WebAssembly could use threads, for those that do. */
  threads: boolean;
  quick: boolean;
  best: { webgpu: BestProduct | null; wasm: BestProduct | null };
  shapes: ShapeResult[];
  steps: StepResult[];
}
