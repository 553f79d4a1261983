import { beforeAll, describe, expect, it } from 'vitest';
import { useBackend } from '#engine/testing';
import { preparedRun, presetSpec } from '../../testing/train-run';

describe('the CLIP recipe', () => {
  beforeAll(() => useBackend('wasm'));

  it(
    'learns the scenes with the quick preset, down to the floor that equal captions set',
    { timeout: 240_000 },
    async () => {
      const { run } = await preparedRun(presetSpec('quick', { recipe: 'clip' }), 'wasm');
      await run.play();
      expect(run.failure).toBeNull();
      const metrics = run.session!.metrics(run.history.curve);
      expect(metrics.lossFloor.value).toBeCloseTo(0.63296, 4);
      // Below it a batch would tell equal captions apart: something leaks.
      expect(metrics.loss.value! - metrics.lossFloor.value!).toBeGreaterThan(-0.03);
      expect(metrics.loss.value! - metrics.lossFloor.value!).toBeLessThan(0.05);
      expect(metrics.anyEqualAccuracy.value).toBeGreaterThanOrEqual(0.95);
      expect(metrics.zeroShotSeen.value).toBeGreaterThanOrEqual(0.95);
      expect(metrics.colourHeldOut.value).toBeGreaterThanOrEqual(0.9);
      expect(metrics.placeHeldOut.value).toBeGreaterThanOrEqual(0.9);
      // A perfect model is at this on average: equal captions share the diagonal.
      expect(metrics.diagonalAccuracy.value).toBeLessThan(0.7);
    },
  );
});
