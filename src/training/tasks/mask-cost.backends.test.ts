import { expect, it } from 'vitest';
import { tf } from '#engine';
import { describeOnTrainingBackends } from '#engine/testing';
import { maskCostTask } from './mask-cost';

describeOnTrainingBackends('the cost of masks', () => {
  it('is timed for each mask beside the pairs it computes, and leaves nothing behind', async () => {
    const args = { text: 6, width: 4, window: 3, heads: 1, size: 4, batch: 1 };
    await maskCostTask(args);
    const before = tf.memory().numTensors;
    const { masks } = await maskCostTask(args);
    expect(masks.map(({ pairs }) => pairs)).toEqual([253, 187, 157, 184]);
    for (const { milliseconds } of masks) expect(milliseconds).toBeGreaterThan(0);
    expect(tf.memory().numTensors).toBe(before);
  });
});
