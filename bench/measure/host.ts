import type { Runner } from './runner';

const BLOCK_MS = 500;
/** Steps of the first burst, and the most of any. */
const [LEAST, MOST] = [4, 256];

/**
 * Host time of a step: the shaders' work left out, which leaves JavaScript, the way to the GPU process
 * and validation, and so does not depend on the adapter. What the model computes is meaningless from here
 * on.
 */
export async function takeHostRound({ context, row, taken }: Runner): Promise<void> {
  const block = (steps: number, read: 'each' | 'last') =>
    context.ask('block', { from: taken, steps, read, noWork: true });
  const { milliseconds } = await block(2, 'last');
  const each = await block(stepsIn(BLOCK_MS, milliseconds), 'each');
  row.hostSteps.push(each.milliseconds);
  row.hostBursts.push(await burst((steps) => block(steps, 'last')));
  // A trainer that is not timed shows here what it asks of the GPU.
  row.dispatches ??= each.dispatches;
  row.submits ??= each.submits;
  row.gpuBytes ??= each.gpuBytes;
}

const stepsIn = (time: number, step: number) => Math.min(50, Math.max(5, Math.round(time / step)));

/**
 * Milliseconds of a step in a burst that is long enough for its one read to weigh little, and no longer
 * than that takes: nothing holds back a library that is not waited for, and the buffers of its unfinished
 * steps have filled the memory of the GPU process, which then takes every trainer with it.
 *
 * @param take takes that many steps
 */
export async function burst(
  take: (steps: number) => Promise<{ milliseconds: number }>,
): Promise<number> {
  for (let steps = LEAST; ; steps *= 2) {
    const { milliseconds } = await take(steps);
    if (2 * steps > MOST || 2 * steps * milliseconds > BLOCK_MS) return milliseconds;
  }
}
