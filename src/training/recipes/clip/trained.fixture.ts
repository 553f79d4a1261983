import { expect } from 'vitest';
import { memoryCheckpoints, preparedRun, presetSpec } from '../../testing/train-run';

/** So many that within the few that are done nothing is evaluated, which takes longest. */
const STEPS = 240;

/** The losses of a run's first six steps, and its weights then. */
export async function trained(
  backend: 'webgpu' | 'wasm',
  encoder: string,
  { replay = true, broken = false } = {},
) {
  // A ResNet's border is wrapped around, which takes more operations of a step than zeros do.
  const controls = { encoder, batch: 8, warmup: 0, wrapped: true };
  const spec = presetSpec('tiny', { recipe: 'clip', steps: STEPS, controls });
  const checkpoints = memoryCheckpoints();
  let { run } = await preparedRun(spec, backend, checkpoints, replay);
  for (let step = 0; step < 6; step++) {
    if (broken && step === 4) {
      await run.close();
      ({ run } = await preparedRun(spec, backend, checkpoints, replay));
      expect(run.step).toBe(4);
    }
    await run.single();
  }
  expect(run.failure).toBeNull();
  const state = await run.session!.state();
  const losses = run.history.curve.map(({ values }) => values.trainLoss);
  await run.close();
  return { losses, state };
}
