import { expect, it } from 'vitest';
import { describeOnTrainingBackends } from '#engine/testing';
import type { BackendName } from '#engine/device';
import { asking } from '../../testing/asking';
import { memoryCheckpoints, preparedRun, presetSpec } from '../../testing/train-run';
import { openPictureTokenizer } from './folder';
import type { CodebookResult } from './results';

/** So many steps that the few of a test come before the first examination, which takes longest. */
const spec = presetSpec('tiny', { recipe: 'dvae', steps: 240 });

/** A run after its first steps. */
async function trained(backend: BackendName, steps: number, replay = true) {
  const { run } = await preparedRun(spec, backend, memoryCheckpoints(), replay);
  for (let step = 0; step < steps; step++) await run.single();
  expect(run.failure).toBeNull();
  return run;
}

describeOnTrainingBackends('a dVAE in training', (backend) => {
  // Elsewhere nothing is recorded.
  if (backend === 'webgpu')
    it('is the same replayed as step by step', { timeout: 120_000 }, async () => {
      const after = async (replay: boolean) => {
        const run = await trained(backend, 6, replay);
        const losses = run.history.curve.flatMap(({ values }) => values.trainLoss ?? []);
        const state = await run.session!.state();
        await run.close();
        return { losses, state };
      };
      const replayed = await after(true);
      expect(replayed.losses).toHaveLength(6);
      expect(replayed).toEqual(await after(false));
    });

  it(
    'writes a folder whose tokens are the model’s own, and draws them',
    { timeout: 120_000 },
    async () => {
      const run = await trained(backend, 3);
      const session = run.session!;
      const ask = asking(session, 'dvae');
      const looked = await ask('reconstructions', { count: 3, seed: 1, temperature: 1 });
      const record = run.record('test', {
        backend,
        adapter: 'test',
        steppedDown: [],
        forced: true,
        maxBufferBytes: null,
      });
      const sizes = { codes: 16, gridSide: 4, imageTokens: 16, tokenBits: 16 * 4 };
      expect(session.facts.sizes).toEqual({ ...sizes, pictureBits: 16 * 16 * 24 });
      const tokenizer = openPictureTokenizer(await session.export(record));
      expect(tokenizer).toMatchObject({ size: 16, rows: 4, columns: 4, codes: 16 });
      const tokens = await tokenizer.encode(looked.originals);
      expect(Array.from(tokens)).toEqual(Array.from(looked.tokens));
      expect(Array.from(await tokenizer.decode(tokens))).toEqual(Array.from(looked.hard));
      tokenizer.dispose();
      await run.close();
    },
  );

  it(
    'brings dead codes back without changing what living ones draw',
    { timeout: 120_000 },
    async () => {
      const run = await trained(backend, 0);
      const session = run.session!;
      const ask = asking(session, 'dvae');
      const before = await ask('codebook', {});
      const dead = before.counts.filter((count) => count === 0).length;
      expect(dead).toBeGreaterThan(0);
      const { revived } = await ask('revive', {});
      expect(revived).toBe(dead);
      const after = await ask('codebook', {});
      const alive = before.counts.findIndex((count) => count > 0);
      const swatch = ({ swatches, patch }: CodebookResult) =>
        Array.from(swatches.subarray(alive * patch ** 2 * 3, (alive + 1) * patch ** 2 * 3));
      expect(swatch(after)).toEqual(swatch(before));
      expect(after.counts.filter((count) => count === 0).length).toBeLessThan(dead);
      await run.close();
    },
  );
});
