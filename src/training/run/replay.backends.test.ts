import { expect, it } from 'vitest';
import { describeOnBackends } from '#engine/testing';
import type { CapturedStep } from '#engine/capture';
import { asking } from '../testing/asking';
import { preparedRun, presetSpec, memoryCheckpoints } from '../testing/train-run';

type Backend = 'webgpu' | 'wasm' | 'cpu';

/** On cpu nothing is recorded, and a step takes six times as long. */
const specOn = (backend: Backend) => presetSpec('tiny', { steps: backend === 'cpu' ? 12 : 200 });

/** The whole curve of a run. @param paused with single steps, a probe and a save before it plays on */
async function curveOf(backend: Backend, replay: boolean, paused = false) {
  const { run } = await preparedRun(specOn(backend), backend, memoryCheckpoints(), replay);
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

describeOnBackends('a replayed run', (backend) => {
  it('equals the eager one to the bit over all its steps', { timeout: 300_000 }, async () => {
    const eager = await curveOf(backend, false);
    expect(eager.filter(({ values }) => values.trainLoss !== undefined)).toHaveLength(
      specOn(backend).steps,
    );
    // Single steps, a probe and a save in between change nothing.
    expect(await curveOf(backend, true, true)).toEqual(eager);
  });

  it('resumes from each of its checkpoints with the curve of an unbroken run', async () => {
    const spec = presetSpec('tiny', { steps: 8 });
    const whole = await preparedRun(spec, backend);
    await whole.run.play();
    // Every single step is followed by a checkpoint. Where nothing is replayed, one phase is as another.
    const phases = backend === 'webgpu' ? 7 : 1;
    const checkpoints = memoryCheckpoints();
    const broken = await preparedRun(spec, backend, checkpoints);
    for (let steps = 1; steps <= phases; steps++) {
      await broken.run.single();
      const resumed = await preparedRun(spec, backend, {
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

  it('is replayed from the fourth step on, where there is a GPU', async () => {
    const { run } = await preparedRun(specOn(backend), backend);
    const { captured } = (run.session as unknown as { trainStep: { captured: CapturedStep } })
      .trainStep;
    for (let i = 0; i < 3; i++) await run.single();
    expect(captured.replaying).toBe(backend === 'webgpu');
    expect(captured.dispatches > 0).toBe(backend === 'webgpu');
    await run.close();
  });
});
