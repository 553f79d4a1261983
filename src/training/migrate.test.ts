/** Reads what the build of 28 November 2026 stored, before `tell` and `from` were renamed. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { useBackend } from '#engine/testing';
import { memoryStore, type Store } from '#training/store';
import { currentModelId, migrate } from './migrate';
import type { RunSpec, StoredModel } from './protocol';
import { recipeOf } from './recipes';
import { Run, Mutex, type RunRecord } from './run';
import { packState } from './run/checkpoint';
import { sameSpec } from './same-spec';
import { surroundingsOf } from './testing/train-run';
import { Answers } from './worker/answers';
import { ModelLibrary } from './worker/model-library';
import { storageFor } from './worker/checkpoint-storage';

const folder = new URL('./store/before-renames/', import.meta.url);
const stored = JSON.parse(readFileSync(new URL('stored.json', folder), 'utf8')) as {
  localStorage: Record<string, string>;
  runs: { key: string; step: number; record: RunRecord }[];
  models: StoredModel[];
};
const remembered = (key: string) =>
  migrate(JSON.parse(stored.localStorage[`bonsai:run/${key}`])) as RunSpec;

describe('what an earlier build stored', () => {
  beforeAll(() => useBackend('wasm'));

  it('names recipes, data and base models as this one does', () => {
    expect(remembered('sft/base')).toMatchObject({
      recipe: 'instructions',
      data: { kind: 'shipped', id: 'instructions' },
    });
    expect(remembered('sft/main')).toMatchObject({
      data: { id: 'instructions' },
      baseModels: { base: stored.models[0].id },
    });
    expect(remembered('reward/main').data).toMatchObject({
      name: 'instructions, with your rankings',
    });
    for (const { key } of stored.runs) expect(remembered(key)).not.toHaveProperty('from');
  });

  it('is the same run on the page and in the store', async () => {
    const store = memoryStore();
    for (const { key, step, record } of stored.runs) {
      await store.saveRun(key, { step, record, bytes: new Uint8Array() });
      const found = await (await storageFor(key, true, async () => store)).load();
      expect(sameSpec(found?.record.spec, remembered(key)), key).toBe(true);
      expect(found?.record.curve).toEqual(record.curve);
    }
  });

  it('goes on from its checkpoint', async () => {
    const store = memoryStore();
    const spec = remembered('sft/base');
    const open = async () => {
      const checkpoints = await storageFor(spec.key, true, async () => store);
      const options = { emit: () => undefined, checkpoints, mutex: new Mutex() };
      const run = new Run(spec, recipeOf(spec.recipe), options);
      await run.prepare(surroundingsOf('wasm'), true);
      return run;
    };
    const first = await open();
    const bytes = packState(await first.session!.state());
    await first.close();
    const { key, record, step } = stored.runs[0];
    await store.saveRun(key, { step, record, bytes });
    const again = await open();
    expect([again.step, again.failure]).toEqual([step, null]);
    await again.close();
  });

  it('lists its kept models, and finds shipped ones by the ids that they had', async () => {
    const store = memoryStore();
    for (const model of stored.models) await store.saveModel(model, []);
    const library = new ModelLibrary(async () => store, surroundingsOf('wasm').readFile);
    const kept = (await library.list()).filter(({ origin }) => origin === 'yours');
    const recipes = kept.map(({ recipe }) => recipe).sort();
    expect(recipes).toEqual(['instructions', 'reward', 'sft']);
    const reward = kept.find(({ recipe }) => recipe === 'reward')!;
    expect(reward.baseModels).toEqual({ body: stored.models[1].id });
    expect((await library.load(reward.id)).record).toEqual(reward);
    expect((await library.load('tell-reward-weak')).record.id).toBe('instructions-reward-weak');
    expect(currentModelId('tell-me')).toBe('tell-me');
  });

  it('imports a folder that it exported', async () => {
    const store: Store = memoryStore();
    const answers = new Answers({
      readFile: surroundingsOf('wasm').readFile,
      surroundings: async () => surroundingsOf('wasm'),
      store: async () => store,
      mutex: new Mutex(),
      run: () => null,
    });
    const imported = async (name: string) => {
      const bytes = new Uint8Array(readFileSync(new URL(name, folder)));
      const files = [{ name, bytes }];
      const question = { name: 'importModel' as const, files, modelName: name };
      return (await answers.to(question, () => undefined)) as StoredModel;
    };
    expect(await imported('tell.zip')).toMatchObject({
      recipe: 'instructions',
      data: 'instructions',
      steps: 3,
    });
    expect(await imported('reward.zip')).toMatchObject({
      recipe: 'reward',
      baseModels: { body: stored.models[1].id },
    });
  });
});

it('what has not the form of old stays as it is', () => {
  const spec = { recipe: 'ppo', data: { kind: 'shipped', id: 'instructions' }, baseModels: {} };
  for (const value of [null, 3, 'tell', [], {}, { recipe: 'gpt', data: 7 }, spec])
    expect(migrate(value)).toEqual(value);
  expect(migrate({ from: 'tell' })).toEqual({ baseModels: 'tell' });
});
