import { beforeAll, describe, expect, it } from 'vitest';
import { useBackend } from '#engine/testing';
import { preparedRun, presetSpec } from '../../testing/train-run';

describe('the DALL·E recipe', () => {
  beforeAll(() => useBackend('wasm'));

  it(
    'learns the captions to their entropy, and to draw the colours that they name, with the quick preset',
    { timeout: 240_000 },
    async () => {
      const { run } = await preparedRun(presetSpec('quick', { recipe: 'dalle' }), 'wasm');
      const guessed = { ...run.history.curve[0].values };
      await run.play();
      expect(run.status).toBe('done');
      const metrics = run.session!.metrics(run.history.curve);
      const { textLoss, textFloor, imageLoss, imageLossShare } = metrics;
      // 14 combinations, 4 places, 3 wordings, over eleven positions.
      expect(textFloor.value).toBeCloseTo(Math.log(168) / 11, 10);
      expect(textLoss.value! - textFloor.value!).toBeLessThan(0.03);
      expect(textLoss.value! - textFloor.value!).toBeGreaterThan(-0.003);
      expect(Math.abs(guessed.valImageLoss - Math.log(64))).toBeLessThan(0.1);
      expect(imageLoss.value! / imageLoss.baseline!).toBeCloseTo(imageLossShare.value!, 6);
      // What is learned of these tokens by the best run known, ten times as long: 0.30.
      expect(imageLossShare.value).toBeLessThan(0.4);
      // Chance is a quarter.
      expect(metrics.colourAccuracy.value).toBeGreaterThan(0.4);
    },
  );
});
