import { expect, it } from 'vitest';
import { memoryInUse } from '#engine/device';
import { describeOnTrainingBackends } from '#engine/testing';
import { preparedRun, presetSpec } from '../testing/train-run';

describeOnTrainingBackends('the memory of a run', (backend) => {
  it('is flat after the second step, on the GPU too', { timeout: 240_000 }, async () => {
    // Without evaluations on the way: they hold their own batches for a moment.
    const spec = presetSpec('tiny', { steps: 1000, controls: { layers: 2 } });
    const { run } = await preparedRun(spec, backend);
    const session = run.session!;
    const step = async (at: number) => {
      const terms = session.step(at);
      await Promise.all(Object.values(terms).map((term) => term.data()));
    };
    await step(0);
    await step(1);
    await step(2);
    await step(3);
    const early = memoryInUse();
    for (let at = 4; at < 40; at++) await step(at);
    expect(memoryInUse()).toEqual(early);
    await run.close();
  });

  it(
    'is flat over a whole run, with all that it does on the way',
    { timeout: 240_000 },
    async () => {
      const steps = 120;
      const { run } = await preparedRun(presetSpec('tiny', { steps }), backend);
      const session = run.session!;
      const { step } = session;
      const seen: unknown[] = [];
      session.step = (at) => {
        // The first half has evaluated, sampled and saved, and so has taken what each of them needs.
        if (at === steps / 2 || at === steps - 1) seen.push(memoryInUse());
        return step.call(session, at);
      };
      for (let i = 0; i < 4; i++) await run.single();
      await run.play();
      expect(run.failure).toBeNull();
      expect(seen).toHaveLength(2);
      expect(seen[1]).toEqual(seen[0]);
      await run.close();
    },
  );

  it('is given back when the run is closed', { timeout: 120_000 }, async () => {
    const spec = presetSpec('tiny', { steps: 10 });
    const first = await preparedRun(spec, backend);
    await first.run.single();
    await first.run.close();
    const { tensors, bytes } = memoryInUse();
    const second = await preparedRun(spec, backend);
    await second.run.single();
    await second.run.close();
    expect(memoryInUse()).toMatchObject({ tensors, bytes });
  });
});
