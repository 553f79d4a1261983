import type { Trainer } from '../trainers/trainer';
import type { GpuWatch } from './gpu';
import { median } from './statistics';

export interface BlockOptions {
  /** Number of the first step, counted from 0. */
  from: number;
  steps: number;
  /** Read the loss of every step before the next is issued, or only the last one's. */
  read: 'each' | 'last';
  /** Leave out the shaders' work. */
  noWork: boolean;
}

/** Steps taken in one go. */
export interface Block {
  /** Wall time of a step: the median where each is read, the mean where only the last is. */
  milliseconds: number;
  /** Median time for which a step holds its thread before it returns. */
  issueMilliseconds: number;
  /** Those that were read. */
  losses: number[];
  /** Of the last step. */
  dispatches: number;
  submits: number;
  /** The most bytes of GPU buffers there ever were. */
  gpuBytes: number;
}

/**
 * Takes steps and measures them.
 *
 * @throws if the device reported an error, by which work was dropped without a word
 */
export async function runBlock(
  trainer: Trainer,
  watch: GpuWatch,
  { from, steps, read, noWork }: BlockOptions,
): Promise<Block> {
  const { count } = watch;
  const [walls, issues, losses]: number[][] = [[], [], []];
  let before = { ...count };
  watch.noWork = noWork;
  const started = performance.now();
  for (let i = from; i < from + steps; i++) {
    before = { ...count };
    const begin = performance.now();
    trainer.step(i);
    issues.push(performance.now() - begin);
    if (read === 'last' && i < from + steps - 1) continue;
    losses.push(await trainer.readLoss());
    walls.push(performance.now() - begin);
  }
  const whole = performance.now() - started;
  watch.noWork = false;
  if (watch.error) throw new Error(`WebGPU refused something: ${watch.error}`);
  return {
    milliseconds: read === 'each' ? median(walls) : whole / steps,
    issueMilliseconds: median(issues),
    losses,
    dispatches: count.dispatches - before.dispatches,
    submits: count.submits - before.submits,
    gpuBytes: count.peakBytes,
  };
}
