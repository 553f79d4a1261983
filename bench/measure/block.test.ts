import { expect, it } from 'vitest';
import { runBlock } from './block';
import type { GpuWatch } from './gpu';

/** A trainer that dispatches twice a step, keeps what it saw, and whose loss is the step's number. */
function pretend() {
  const watch: GpuWatch = {
    count: { dispatches: 0, submits: 0, bytes: 0, peakBytes: 7 },
    noWork: false,
    error: null,
  };
  const seen: string[] = [];
  let last = -1;
  const trainer = {
    step(i: number) {
      seen.push(`step ${i}${watch.noWork ? ' without work' : ''}`);
      watch.count.dispatches += 2;
      last = i;
    },
    async readLoss() {
      seen.push('read');
      return last;
    },
  };
  return { watch, seen, trainer };
}

it('reads every loss before the next step', async () => {
  const { trainer, watch, seen } = pretend();
  const block = await runBlock(trainer, watch, { from: 3, steps: 2, read: 'each', noWork: false });
  expect(seen).toEqual(['step 3', 'read', 'step 4', 'read']);
  expect(block).toMatchObject({ losses: [3, 4], dispatches: 2, gpuBytes: 7 });
});

it('reads only the last loss of a burst', async () => {
  const { trainer, watch, seen } = pretend();
  const block = await runBlock(trainer, watch, { from: 0, steps: 3, read: 'last', noWork: false });
  expect(seen).toEqual(['step 0', 'step 1', 'step 2', 'read']);
  expect(block.losses).toEqual([2]);
});

it('leaves out the shaders’ work only while the block runs', async () => {
  const { trainer, watch, seen } = pretend();
  await runBlock(trainer, watch, { from: 0, steps: 1, read: 'each', noWork: true });
  expect(seen[0]).toBe('step 0 without work');
  expect(watch.noWork).toBe(false);
});

it('does not pass off as a measurement what the device refused', async () => {
  const { trainer, watch } = pretend();
  watch.error = 'binding 3 is missing';
  const options = { from: 0, steps: 1, read: 'each', noWork: false } as const;
  await expect(runBlock(trainer, watch, options)).rejects.toThrow(/binding 3/);
});
