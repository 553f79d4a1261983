import type { ProductChain } from '../measure/product';
import type { StepTask } from '../steps/task';
import type { Task } from '../task/task';

export type Backend = 'webgpu' | 'wasm';

/** A model and its optimiser in one library, ready to step. */
export interface Trainer {
  /** Issues a whole training step (batch in, weights changed) and does not wait for it. */
  step(i: number): void;
  /** The loss of the last step, once it is known. */
  readLoss(): Promise<number>;
  /**
   * The library's own product of two square matrices, for the best rate that the adapter is seen to
   * reach: a chain that begins with the first of `chainFactors`.
   */
  product?(size: number): ProductChain;
}

/** How a library starts: one of these a file, each in a thread or process of its own. */
export type StartTrainer<Of extends Task | StepTask = Task> = (
  task: Of,
  options: StartOptions,
) => Promise<Trainer>;

export interface StartOptions {
  /** cpu: for tests, in which two libraries meet where all of them run. */
  backend: Backend | 'cpu';
  /** This engine only: record the step once and replay it. */
  replay: boolean;
  /** Where tfjs's WebAssembly binaries lie, with a slash at the end. */
  wasmFolder: string;
}
