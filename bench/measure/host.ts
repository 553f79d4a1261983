import type { Runner } from './run';

const BLOCK_MS = 500;
const BURST_STEPS = 4;

/**
 * Host time of a step: the shaders' work left out, which leaves JavaScript, the way to the GPU process
 * and validation, and so does not depend on the adapter. What the model computes is meaningless from here
 * on.
 */
export async function takeHostRound({ context, row, taken }: Runner): Promise<void> {
  const block = (steps: number, read: 'each' | 'last') =>
    context.ask('block', { from: taken, steps, read, noWork: true });
  const { milliseconds } = await block(2, 'last');
  const steps = Math.min(50, Math.max(5, Math.round(BLOCK_MS / milliseconds)));
  const each = await block(steps, 'each');
  const burst = await block(BURST_STEPS * steps, 'last');
  row.hostSteps.push(each.milliseconds);
  row.hostBursts.push(burst.milliseconds);
  // A trainer that is not timed shows here what it asks of the GPU.
  row.dispatches ??= each.dispatches;
  row.submits ??= each.submits;
  row.gpuBytes ??= each.gpuBytes;
}
