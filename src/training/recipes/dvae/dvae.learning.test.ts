import { beforeAll, describe, expect, it } from 'vitest';
import { useBackend } from '#engine/testing';
import { preparedRun, presetSpec } from '../../testing/train-run';

describe('the dVAE recipe', () => {
  beforeAll(() => useBackend('wasm'));

  it(
    'learns a codebook that is used and draws nearly as well as k-means, with the quick preset',
    { timeout: 240_000 },
    async () => {
      const { run } = await preparedRun(presetSpec('quick', { recipe: 'dvae' }), 'wasm');
      await run.play();
      expect(run.status).toBe('done');
      const metrics = run.session!.metrics(run.history.curve);
      expect(metrics.codesUsedShare.value).toBeGreaterThan(0.6);
      expect(metrics.perplexityShare.value).toBeGreaterThan(0.35);
      expect(metrics.hardErrorOverKmeans.value).toBeLessThan(1.5);
      expect(metrics.hardErrorOverVariance.value).toBeLessThan(0.5);
    },
  );
});
