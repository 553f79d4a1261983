import { tf, type Scalar } from '../tf';
import { activeGpu, insidesOf, trimPool, type GpuBackend } from '../kernels/webgpu/backend';
import { readAnew } from '../kernels/webgpu/reads';
import { CaptureError } from './error';
import { BufferPool } from './pool';
import { record, type Dispatch } from './recorder';

/** The scalars that a step reports, by term. Valid until the next step. */
export type Terms = Record<string, Scalar>;

/** One training step, to be run over and over. */
export interface CapturedStep {
  /**
   * Runs the step on what the slots hold now.
   *
   * @returns its terms, which are the step's: not to be disposed of, valid until the next call
   * @throws CaptureError if the step cannot be replayed
   */
  run(): Terms;
  /** Whether the next call is a replay. */
  readonly replaying: boolean;
  /** Dispatches of one replay; 0 before it is recorded and on other backends. */
  readonly dispatches: number;
  dispose(): void;
}

/**
 * Makes a step that is recorded once and then replayed: its dispatches are encoded again, with no graph
 * work in JavaScript. A step must be shape-stable, read nothing back, take what changes from slots and
 * update what lasts in place.
 *
 * The first call runs as it is, which compiles the pipelines and makes the constants. The second is traced
 * and the third recorded. If the two differ, something changed that no slot holds (a number computed in
 * JavaScript, a shape), and the step is refused: its replay would have gone wrong without a word.
 *
 * @param step what one step does; returns its terms
 * @param options.replay false runs it as it is every time, as do backends other than WebGPU
 */
export function captureStep(step: () => Terms, options: { replay: boolean }): CapturedStep {
  const gpu = activeGpu();
  return gpu && options.replay ? new Replayed(gpu, step) : new Eager(step);
}

class Eager implements CapturedStep {
  readonly replaying = false;
  readonly dispatches = 0;
  private terms: Terms = {};

  constructor(private readonly step: () => Terms) {}

  run(): Terms {
    tf.dispose(this.terms);
    return (this.terms = this.step());
  }

  dispose(): void {
    tf.dispose(this.terms);
    this.terms = {};
  }
}

class Replayed implements CapturedStep {
  private readonly eager: Eager;
  private runs = 0;
  private traced: string[] = [];
  private pool: BufferPool | null = null;
  private recorded: Dispatch[] = [];
  private terms: Terms = {};
  /** Of the traced run, until its terms are no longer needed. */
  private pending: BufferPool | null = null;

  constructor(
    private readonly gpu: GpuBackend,
    private readonly step: () => Terms,
  ) {
    this.eager = new Eager(step);
  }

  get replaying(): boolean {
    return this.pool !== null;
  }

  get dispatches(): number {
    return this.recorded.length;
  }

  run(): Terms {
    if (this.pool) return this.replay();
    const run = this.runs++;
    if (run === 0) return this.eager.run();
    this.eager.dispose();
    // From here on the step has buffers of its own: what the first run took is given back.
    trimPool(this.gpu);
    return run === 1 ? this.trace() : this.capture();
  }

  /** Runs the step in a pool of its own, whose terms live until the recording. */
  private trace(): Terms {
    const { terms, trace, pool } = this.recordInPool();
    this.traced = trace;
    this.terms = terms;
    this.pending = pool;
    return terms;
  }

  private capture(): Terms {
    this.dropPending();
    const { terms, trace, dispatches, pool } = this.recordInPool();
    const at = trace.findIndex((line, i) => line !== this.traced[i]);
    if (at >= 0 || trace.length !== this.traced.length) {
      release(terms, pool);
      throw new CaptureError(
        `two steps differ: one ${brief(this.traced[at])}, the next ${brief(trace[at])}. What changes from step to step must come from a slot`,
      );
    }
    this.traced = [];
    this.pool = pool;
    this.recorded = dispatches;
    for (const term of Object.values(terms)) readAnew(this.gpu, term);
    return (this.terms = terms);
  }

  private recordInPool() {
    const pool = new BufferPool(this.gpu);
    const before = tf.memory().numTensors;
    try {
      const { result: terms, ...recording } = record(this.gpu, pool, this.step);
      const left = tf.memory().numTensors - before - Object.keys(terms).length;
      if (left !== 0) {
        tf.dispose(terms);
        throw new CaptureError(
          left > 0
            ? `the step leaves ${left} tensors behind beside its terms`
            : `the step disposes of ${-left} tensors that are not its own`,
        );
      }
      return { terms, pool, ...recording };
    } catch (error) {
      pool.dispose();
      throw error;
    }
  }

  /** Encodes the recorded dispatches in the backend's own queue, so that order with other work holds. */
  private replay(): Terms {
    const { gpu, recorded } = this;
    gpu.endComputePassEncoder();
    gpu.ensureCommandEncoderReady();
    const pass = insidesOf(gpu).commandEncoder!.beginComputePass();
    let last: GPUComputePipeline | null = null;
    for (const { pipeline, bindGroup, groups } of recorded) {
      if (pipeline !== last) pass.setPipeline((last = pipeline));
      pass.setBindGroup(0, bindGroup);
      pass.dispatchWorkgroups(groups[0], groups[1], groups[2]);
    }
    pass.end();
    return this.terms;
  }

  private dropPending(): void {
    if (!this.pending) return;
    release(this.terms, this.pending);
    this.pending = null;
    this.terms = {};
  }

  dispose(): void {
    this.eager.dispose();
    this.dropPending();
    if (this.pool) release(this.terms, this.pool);
    this.pool = null;
    this.recorded = [];
    this.terms = {};
  }
}

/** Gives back a recording: its terms first, whose buffers are the pool's. */
function release(terms: Terms, pool: BufferPool): void {
  tf.dispose(terms);
  pool.dispose();
}

const brief = (line = 'ends'): string => (line.length > 120 ? `${line.slice(0, 120)}…` : line);
