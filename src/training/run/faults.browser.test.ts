import { beforeAll, describe, expect, it } from 'vitest';
import { tf } from '#engine';
import { useBackend } from '#engine/testing';
import { memoryCheckpoints, preparedRun, presetSpec } from '../testing/train-run';
import { unpackState } from './checkpoint';

const text = 'the rain falls and the river runs to the sea. '.repeat(60);
const spec = presetSpec('tiny', { steps: 12, data: { kind: 'own', name: 'rain.txt', text } });

/** A run on WebGPU that has made two steps and kept them. */
async function runAtStepTwo() {
  const checkpoints = memoryCheckpoints();
  const { run } = await preparedRun(spec, 'webgpu', checkpoints);
  await run.single();
  await run.single();
  return { run, checkpoints };
}

describe('a fault in a step on WebGPU', () => {
  beforeAll(() => useBackend('webgpu'));

  it.each([NaN, Infinity])(
    '%s in one weight stops the run, with finite weights kept',
    async (bad) => {
      const { run, checkpoints } = await runAtStepTwo();
      const good = await run.session!.state();
      const state = new Map(good);
      const [name, tensor] = [...state].find(([name]) => name.endsWith('c_attn.weight'))!;
      state.set(name, { ...tensor, data: tensor.data.with(7, bad) });
      run.session!.restore(state);
      await run.play();
      expect(run.status).toBe('failed');
      expect(run.failure).toMatchObject({ code: 'diverged', checkpoint: 2 });
      expect(await run.session!.state()).toEqual(good);
      expect(unpackState(checkpoints.saved!.bytes)).toEqual(good);
      await run.close();
    },
  );

  it('a tensor of 300 million elements stops the run, with its checkpoint kept', async () => {
    const { run, checkpoints } = await runAtStepTwo();
    run.session!.step = () => ({ trainLoss: tf.tidy(() => tf.sum(tf.fill([300_000_000], 1))) });
    await run.play();
    expect(run.failure).toMatchObject({ code: 'outOfMemory', checkpoint: 2 });
    expect(run.failure!.detail).toMatch(/does not fit this device/);
    expect(checkpoints.saved!.step).toBe(2);
    await run.close();
  });
});
