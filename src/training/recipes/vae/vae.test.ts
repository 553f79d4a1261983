import { beforeAll, describe, expect, it } from 'vitest';
import { useBackend } from '#engine/testing';
import { createRandom } from '#engine/random';
import { asking } from '../../testing/asking';
import { memoryCheckpoints, preparedRun, presetSpec } from '../../testing/train-run';
import type { VaeControls } from './declaration';
import { simplePictures } from './session';

/** A run after its first steps. */
async function trained(
  steps: number,
  controls: Partial<VaeControls> = {},
  checkpoints = memoryCheckpoints(),
) {
  const spec = presetSpec('quick', { recipe: 'vae', steps: 200, controls });
  const { run } = await preparedRun(spec, 'wasm', checkpoints);
  expect(run.failure).toBeNull();
  for (let step = run.step; step < steps; step++) await run.single();
  return { run, ask: asking(run.session!, 'vae') };
}

/** Mean squared distance of a picture's values, in [0, 1], from their means over all pictures. */
function varianceOfPictures(): number {
  const count = 256;
  const { pixels } = simplePictures().batch({ random: createRandom('variance'), step: 0, count });
  const values = pixels.length / count;
  let sum = 0;
  for (let v = 0; v < values; v++) {
    const seen = Array.from({ length: count }, (_, i) => pixels[i * values + v] / 255);
    const mean = seen.reduce((total, x) => total + x, 0) / count;
    sum += seen.reduce((total, x) => total + (x - mean) ** 2, 0) / count;
  }
  return sum / values;
}

const mean = (values: number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;

describe('the VAE recipe', () => {
  beforeAll(() => useBackend('wasm'));

  it('tells a loss that is the sum of its terms, the KL by its weight and a value', async () => {
    const { run } = await trained(5, { klWeight: 3 });
    const told = run.history.curve.filter(({ values }) => 'trainLoss' in values);
    expect(told).toHaveLength(5);
    for (const { values } of told)
      expect(values.trainLoss).toBeCloseTo(
        values.reconstruction + (3 * values.kl) / (16 * 16 * 3),
        4,
      );
    await run.close();
  });

  it('learns to draw what it has not seen, and keeps nearer to the prior the more the KL weighs', async () => {
    const after = async (klWeight: number) => {
      const { run, ask } = await trained(200, { klWeight, batch: 32 });
      const { curve } = run.history;
      const kl = mean(curve.slice(-20).flatMap(({ values }) => values.kl ?? []));
      const errors = curve.flatMap(({ values }) => values.valError ?? []);
      expect(run.session!.metrics(curve).valError.value).toBe(errors.at(-1));
      const { points } = await ask('map', {});
      await run.close();
      // ½ Σ (μ² + σ² − 1 − ln σ²), worked out from what the probe shows of pictures that no step has seen.
      const nats = (mu: number, sigma: number) => (mu ** 2 + sigma ** 2 - 1) / 2 - Math.log(sigma);
      const shown = mean(points.map(({ x, y, dx, dy }) => nats(x, dx) + nats(y, dy)));
      expect(Math.abs(shown / kl - 1)).toBeLessThan(0.1);
      return { errors, kl };
    };
    const [loose, tight] = [await after(0.5), await after(50)];
    expect(tight.kl).toBeGreaterThan(0);
    expect(tight.kl).toBeLessThan(loose.kl / 2);
    // The least error of a decoder that knows nothing of its picture.
    const variance = varianceOfPictures();
    expect(loose.errors[0]).toBeGreaterThan(variance);
    expect(loose.errors.at(-1)).toBeLessThan(0.85 * variance);
    expect(loose.errors.at(-1)).toBeLessThan(tight.errors.at(-1)!);
  });

  it('draws where it is asked to, and says what a place is', async () => {
    const { run, ask } = await trained(3);
    const one = await ask('walk', { z: [0.5, -1] });
    const { size, pictures } = await ask('walk', { z: [2, 2, 0.5, -1] });
    expect(size).toBe(16);
    expect(pictures).toHaveLength(2 * 16 * 16 * 3);
    expect(pictures.slice(16 * 16 * 3)).toEqual(one.pictures);
    const drawn = await ask('samples', { count: 4, seed: 7 });
    expect(drawn.pictures).toHaveLength(4 * 16 * 16 * 3);
    expect(await ask('samples', { count: 4, seed: 7 })).toEqual(drawn);
    expect((await ask('samples', { count: 4, seed: 8 })).pictures).not.toEqual(drawn.pictures);
    for (const z of [[1], [NaN, 0], Array<number>(514).fill(0)])
      await expect(ask('walk', { z })).rejects.toThrow(/A place has 2 numbers/);
    await expect(
      run.session!.export(
        run.record('mine', {
          backend: 'wasm',
          adapter: '',
          steppedDown: [],
          forced: true,
          maxBufferBytes: null,
        }),
      ),
    ).rejects.toThrow(/has no folder/);
    await run.close();
  });

  it('goes on from a checkpoint as if it had never stopped', async () => {
    const whole = await trained(12);
    const checkpoints = memoryCheckpoints();
    const broken = await trained(7, {}, checkpoints);
    await broken.run.close();
    const resumed = await trained(12, {}, checkpoints);
    expect(resumed.run.history.curve).toEqual(whole.run.history.curve);
    await resumed.run.close();
    await whole.run.close();
  });
});
