import { beforeAll, describe, expect, it } from 'vitest';
import type { CapturedStep } from '#engine/capture';
import { useBackend } from '#engine/testing';
import { asking } from '../testing/asking';
import { preparedRun, presetSpec, memoryCheckpoints } from '../testing/train-run';

/** Evaluated every 4 steps and sampled every 10. */
const spec = presetSpec('tiny', { steps: 80 });

/** The whole curve of a run. @param paused with single steps, a probe and a save before it plays on */
async function curveOf(replay: boolean, paused = false) {
  const { run } = await preparedRun(spec, 'webgpu', memoryCheckpoints(), replay);
  if (paused) {
    for (let i = 0; i < 5; i++) await run.single();
    await asking(run.session!, 'gpt')('predict', { text: 'the ' });
    await run.save();
    await run.single();
  }
  await run.play();
  expect(run.failure).toBeNull();
  const { curve } = run.history;
  await run.close();
  return curve;
}

// Other backends record nothing: what a run keeps to there is in `run.test.ts`.
describe('a replayed run on webgpu', () => {
  beforeAll(() => useBackend('webgpu'));

  it('equals the eager one to the bit over all its steps', { timeout: 300_000 }, async () => {
    const eager = await curveOf(false);
    const trained = eager.filter(({ values }) => values.trainLoss !== undefined);
    expect(trained).toHaveLength(spec.steps);
    // Single steps, a probe and a save in between change nothing.
    expect(await curveOf(true, true)).toEqual(eager);
  });

  it('resumes from each of its checkpoints with the curve of an unbroken run', async () => {
    const short = presetSpec('tiny', { steps: 7 });
    const whole = await preparedRun(short, 'webgpu');
    await whole.run.play();
    // Every single step is followed by a checkpoint: of a step that ran as it is, was traced, was recorded,
    // and of two that were replayed, of which the second must not be the first again.
    const checkpoints = memoryCheckpoints();
    const broken = await preparedRun(short, 'webgpu', checkpoints);
    for (let steps = 1; steps <= 5; steps++) {
      await broken.run.single();
      const resumed = await preparedRun(short, 'webgpu', {
        ...checkpoints,
        save: async () => undefined,
      });
      expect(resumed.run.step).toBe(steps);
      await resumed.run.play();
      expect(resumed.run.history.curve).toEqual(whole.run.history.curve);
      await resumed.run.close();
    }
    await broken.run.close();
    await whole.run.close();
  });

  it('is replayed from the fourth step on', async () => {
    const { run } = await preparedRun(spec, 'webgpu');
    const { captured } = (run.session as unknown as { trainStep: { captured: CapturedStep } })
      .trainStep;
    for (let i = 0; i < 3; i++) await run.single();
    expect(captured.replaying).toBe(true);
    expect(captured.dispatches).toBeGreaterThan(0);
    await run.close();
  });
});
