import { beforeAll, describe, expect, it } from 'vitest';
import { useBackend } from '#engine/testing';
import { asking } from '../testing/asking';
import { memoryCheckpoints, preparedRun, presetSpec } from '../testing/train-run';

/** Small enough to take a second, long enough for evaluations and samples on the way. */
const spec = presetSpec('tiny', { steps: 12 });

describe('a run', () => {
  beforeAll(() => useBackend('wasm'));

  it('goes from preparing to paused to running to done, and measures on the way', async () => {
    const { run, events } = await preparedRun(spec, 'wasm');
    expect(run.status).toBe('paused');
    await run.play();
    expect(run.status).toBe('done');
    const statuses = events.flatMap((event) => (event.type === 'status' ? [event.status] : []));
    expect(statuses).toEqual(['preparing', 'paused', 'running', 'done']);
    const { curve, samples } = run.history;
    expect(curve.map(({ step }) => step)).toEqual([...Array(13).keys()]);
    for (const { step, values } of curve) {
      expect('trainLoss' in values).toBe(step < 12);
      expect(values.valLoss).toBeGreaterThan(0);
    }
    expect(samples.length).toBeGreaterThan(1);
    expect(curve.at(-1)!.values.valLoss).toBeLessThan(curve[0].values.valLoss);
    await run.close();
  });

  it('gives the same curve to the bit for the same seed, and another for another', async () => {
    const curveOf = async (seed: number) => {
      const { run } = await preparedRun({ ...spec, seed }, 'wasm');
      await run.play();
      const { curve, samples } = run.history;
      await run.close();
      return { curve, samples };
    };
    const first = await curveOf(1);
    expect(await curveOf(1)).toEqual(first);
    expect(await curveOf(2)).not.toEqual(first);
  });

  it('is what it is without pauses, single steps, a probe and a save', async () => {
    const whole = await preparedRun(spec, 'wasm');
    await whole.run.play();
    const { run } = await preparedRun(spec, 'wasm');
    for (let i = 0; i < 5; i++) await run.single();
    await asking(run.session!, 'gpt')('predict', { text: 'the ' });
    await run.save();
    await run.single();
    await run.play();
    expect(run.history.curve).toEqual(whole.run.history.curve);
    await run.close();
    await whole.run.close();
  });

  it.each([1, 5, 11])('resumes at step %i with the curve of an unbroken run', async (steps) => {
    const whole = await preparedRun(spec, 'wasm');
    await whole.run.play();

    const checkpoints = memoryCheckpoints();
    const broken = await preparedRun(spec, 'wasm', checkpoints);
    for (let i = 0; i < steps; i++) await broken.run.single();
    // The run is not closed: it dies as a killed worker does. Only its checkpoint is left.
    const resumed = await preparedRun(spec, 'wasm', checkpoints);
    expect(resumed.run.step).toBe(steps);
    expect(resumed.events).toContainEqual(
      expect.objectContaining({ type: 'prepared', resumedAt: steps }),
    );
    await resumed.run.play();
    expect(resumed.run.history.curve).toEqual(whole.run.history.curve);
    expect(resumed.run.history.samples).toEqual(whole.run.history.samples);
  });

  it('takes every step once when play comes before a pause has settled', async () => {
    const { run } = await preparedRun(spec, 'wasm');
    void run.play();
    const paused = run.pause();
    const again = run.play();
    void run.play();
    await Promise.all([paused, again]);
    while (run.status !== 'done') await new Promise((resolve) => setTimeout(resolve, 5));
    const trained = run.history.curve.filter(({ values }) => values.trainLoss !== undefined);
    expect(trained.map(({ step }) => step)).toEqual([...Array(12).keys()]);
    expect(run.step).toBe(12);
    await run.close();
  });

  it('says that it failed even where nothing can be put back', async () => {
    const { run } = await preparedRun(spec, 'wasm');
    run.session!.step = () => {
      throw new Error('the device is gone');
    };
    run.session!.restore = () => {
      throw new Error('nor can anything be written');
    };
    await run.play();
    expect(run.status).toBe('failed');
    expect(run.failure!.detail).toBe('the device is gone');
    await run.close();
  });

  it('ignores the checkpoint of another spec', async () => {
    const checkpoints = memoryCheckpoints();
    const { run } = await preparedRun(spec, 'wasm', checkpoints);
    await run.single();
    const other = await preparedRun({ ...spec, seed: 2 }, 'wasm', checkpoints);
    expect(other.run.step).toBe(0);
  });

  it('goes on when its checkpoint cannot be kept, and says so', async () => {
    const checkpoints = memoryCheckpoints();
    checkpoints.save = () => Promise.reject(new Error('the disk is full'));
    const { run, events } = await preparedRun(spec, 'wasm', checkpoints);
    await run.play();
    expect(run.status).toBe('done');
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'saved', where: 'memory', problem: 'the disk is full' }),
    );
  });

  it('stops with a reason when it comes apart, with the weights of the last good checkpoint', async () => {
    const { run } = await preparedRun(spec, 'wasm');
    await run.single();
    const good = await run.session!.evaluate(run.step);
    run.session!.diverged = () => 'the loss is no longer a number';
    await run.play();
    expect(run.status).toBe('failed');
    expect(run.failure).toMatchObject({ code: 'diverged', checkpoint: 1 });
    expect(await run.session!.evaluate(1)).toEqual(good);
  });

  it('refuses a text that is shorter than its context', async () => {
    const data = { kind: 'own', name: 'note.txt', text: 'too short' } as const;
    const { run } = await preparedRun({ ...spec, data }, 'wasm');
    expect(run.status).toBe('failed');
    expect(run.failure).toMatchObject({ code: 'badText' });
  });
});

describe('a run on plain JavaScript', () => {
  it('has the curve that WebAssembly has, within rounding', async () => {
    // Evaluated before the first step and after the second.
    const long = presetSpec('tiny', { steps: 40 });
    const curveOf = async (backend: 'cpu' | 'wasm') => {
      await useBackend(backend);
      const { run } = await preparedRun(long, backend);
      for (let i = 0; i < 3; i++) await run.single();
      expect(run.failure).toBeNull();
      const { curve } = run.history;
      await run.close();
      return curve;
    };
    const [plain, wasm] = [await curveOf('cpu'), await curveOf('wasm')];
    expect(plain.map(({ step }) => step)).toEqual([0, 1, 2]);
    expect(plain[2].values.valLoss).toBeGreaterThan(0);
    plain.forEach(({ values }, at) => {
      expect(Object.keys(values)).toEqual(Object.keys(wasm[at].values));
      for (const [term, value] of Object.entries(values))
        expect(value, term).toBeCloseTo(wasm[at].values[term], 4);
    });
  });
});
