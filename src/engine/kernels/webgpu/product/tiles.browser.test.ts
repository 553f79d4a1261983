import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { takeDeviceErrors } from '../../../device';
import { expectClose, normalTensor, useBackend } from '../../../testing';
import { tf, type Tensor } from '../../../tf';
import { activeGpu } from '../backend';
import { hardwareStrategy, softwareStrategy, useStrategy } from '../strategy';
import { workgroupTiles } from './tile';
import { measureOn } from './tune';

/** Enough tiles that the large ones are used, hanging over both edges. */
const a = () => normalTensor('a', [16, 66, 21]);
const b = () => normalTensor('b', [16, 21, 70]);

const multiply = (strategy: typeof hardwareStrategy, transposed = false): Tensor => {
  useStrategy(strategy);
  const [left, right] = transposed
    ? [tf.transpose(a(), [0, 2, 1]), tf.transpose(b(), [0, 2, 1])]
    : [a(), b()];
  return tf.matMul(left, right, transposed, transposed);
};

describe('tiles in workgroup memory', () => {
  beforeAll(() => useBackend('webgpu'));
  afterEach(() => {
    useStrategy(softwareStrategy);
    expect(takeDeviceErrors()).toEqual([]);
  });

  it.each(workgroupTiles)('of $rows × $columns a thread, $across × $down', async (productTile) => {
    const expected = multiply(softwareStrategy);
    const strategy = { ...hardwareStrategy, productTile };
    await expectClose(multiply(strategy), expected, 2e-6);
    await expectClose(multiply(strategy, true), expected, 2e-6);
  });

  it('all give the same bits, so that the choice among them changes no result', async () => {
    const [first, ...others] = await Promise.all(
      workgroupTiles.map((productTile) => multiply({ ...hardwareStrategy, productTile }).data()),
    );
    for (const other of others) expect(other).toEqual(first);
  });

  it('are timed, and leave nothing behind', async () => {
    const measure = measureOn(activeGpu()!, 32);
    const before = tf.memory().numDataBuffers;
    for (const tile of workgroupTiles) expect(await measure(tile)).toBeGreaterThan(0);
    expect(tf.memory().numDataBuffers).toBe(before);
  });
});
