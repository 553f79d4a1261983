import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { useBackend } from '#engine/testing';
import type { RunSizes, RunSpec } from '../protocol';
import type { Metrics } from '../recipe';
import { Run, Mutex } from '../run';
import { memoryCheckpoints, presetSpec, surroundingsOf } from '../testing/train-run';
import { recipeOf } from '.';

/** Models made by earlier tests of this chain, by the name that a later one starts from. */
const folder = mkdtemp(join(tmpdir(), 'bonsai-chain-'));

const surroundings = {
  ...surroundingsOf('wasm'),
  async readModel(id: string) {
    const path = id.startsWith('made-') ? join(await folder, id) : `static/models/${id}`;
    const names = await readdir(path);
    return Promise.all(
      names.map(async (name) => ({
        name,
        bytes: new Uint8Array(await readFile(join(path, name))),
      })),
    );
  },
};

interface Ended {
  metrics: Metrics;
  sizes: Partial<RunSizes> | undefined;
}

/** Trains a preset to its end and keeps the model under `made`. */
async function trained(spec: RunSpec, made?: string): Promise<Ended> {
  const recipe = recipeOf(spec.recipe);
  const run = new Run(spec, recipe, {
    emit: () => {},
    checkpoints: memoryCheckpoints(),
    mutex: new Mutex(),
  });
  await run.prepare(surroundings, true);
  await run.play();
  expect(run.failure).toBeNull();
  expect(run.status).toBe('done');
  const session = run.session!;
  if (made) {
    const path = join(await folder, made);
    await (await import('node:fs/promises')).mkdir(path);
    const record = run.record(made, surroundings.device);
    for (const { name, bytes } of await session.export(record))
      await writeFile(join(path, name), bytes);
  }
  const ended = { metrics: session.metrics(run.history.curve), sizes: session.facts.sizes };
  await run.close();
  return ended;
}

const of = (metrics: Metrics, name: string) => metrics[name].value!;

describe('from the shipped base model', () => {
  beforeAll(() => useBackend('wasm'));

  it('fine-tuning teaches to answer what was asked', { timeout: 300_000 }, async () => {
    const { metrics } = await trained(presetSpec('quick', { recipe: 'sft' }), 'made-sft');
    expect(of(metrics, 'stopRate')).toBeGreaterThan(0.98);
    // The base model has 1.12, those who wrote the demonstrations 1.84.
    expect(of(metrics, 'goldReward')).toBeGreaterThan(1.5);
    expect(of(metrics, 'valLoss') - metrics.valLoss.baseline!).toBeLessThan(0.06);
  });

  it('a reward model learns what its labeller likes', { timeout: 300_000 }, async () => {
    const baseModels = { body: 'made-sft' };
    const spec = presetSpec('quick', { recipe: 'reward', baseModels });
    const { metrics, sizes } = await trained(spec, 'made-reward');
    // Four answers to each of 2,048 prompts.
    expect(sizes).toEqual({ comparisons: 2048 * 6 });
    expect(Math.abs(of(metrics, 'accuracyFirst') - 0.5)).toBeLessThan(0.2);
    expect(of(metrics, 'accuracy')).toBeGreaterThan(0.85);
    // Better than the labeller agrees with itself would mean that the held-out pairs leak.
    expect(of(metrics, 'agreement')).toBeLessThan(metrics.agreement.baseline! + 0.03);
  });

  it('PPO-ptx makes better answers and forgets nothing', { timeout: 600_000 }, async () => {
    const baseModels = { policy: 'made-sft', reward: 'made-reward' };
    const { metrics, sizes } = await trained(presetSpec('quick', { recipe: 'ppo', baseModels }));
    // The judge has a head of 64 numbers where the writer has none.
    expect(sizes).toEqual({ prompts: 12, responses: 60 * 128, rewardParameters: 107_072 });
    expect(of(metrics, 'firstRatioError')).toBeLessThan(1e-5);
    expect(of(metrics, 'goldReward') - of(metrics, 'goldRewardStart')).toBeGreaterThan(0.5);
    expect(of(metrics, 'kl')).toBeLessThan(5);
    expect(of(metrics, 'sideSkill')).toBeGreaterThan(0.95);
  });
});
