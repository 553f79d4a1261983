import { beforeEach, describe, expect, test } from 'vitest';
import { memoryStore } from './memory-store';
import { openStore } from './open';
import { checkpoint, freshBrowser, model, modelFiles } from './store.fixture';
import type { Store } from './store';

const stores: ['device' | 'memory', () => Promise<Store>][] = [
  ['device', () => openStore()],
  ['memory', async () => memoryStore()],
];

describe.each(stores)('the store on the %s', (where, open) => {
  let store: Store;

  beforeEach(async () => {
    freshBrowser();
    store = await open();
  });

  test('tells where it keeps things', () => {
    expect(store.where).toBe(where);
    expect(store.why).toBeNull();
  });

  test('gives back the newest checkpoint of a run, byte by byte', async () => {
    for (const step of [5, 10, 15]) await store.saveRun('a', checkpoint(step));
    await store.saveRun('b', checkpoint(99));
    expect(await store.loadRun('a')).toEqual({ ...checkpoint(15), savedAt: expect.any(String) });
    expect(await store.loadRun('c')).toBeNull();
  });

  test('takes the last write for the newest, even at an earlier step', async () => {
    await store.saveRun('a', checkpoint(50));
    await store.saveRun('a', checkpoint(5));
    expect((await store.loadRun('a'))?.step).toBe(5);
  });

  test('gives back a note, the newest of its name, and null for what was never noted', async () => {
    await store.writeNote('product tile: acme', 'first');
    await store.writeNote('product tile: acme', 'second');
    expect(await store.readNote('product tile: acme')).toBe('second');
    expect(await store.readNote('product tile: other')).toBeNull();
  });

  test('keeps what was saved, not what the caller makes of it afterwards', async () => {
    const saved = checkpoint(1);
    await store.saveRun('a', saved);
    saved.bytes.fill(0);
    const first = await store.loadRun('a');
    expect(first?.bytes).toEqual(checkpoint(1).bytes);
    first?.bytes.fill(0);
    expect((await store.loadRun('a'))?.bytes).toEqual(checkpoint(1).bytes);
  });

  test('keeps a part of a buffer without the rest of it', async () => {
    const bytes = new Uint8Array(10_000).fill(7).subarray(100, 200);
    await store.saveRun('a', { ...checkpoint(1), bytes });
    await store.saveModel(model('m'), [{ name: 'f', bytes }]);
    expect((await store.loadRun('a'))?.bytes.buffer.byteLength).toBe(100);
    expect((await store.loadModel('m'))?.files[0].bytes.buffer.byteLength).toBe(100);
  });

  test('lists each run once, and forgets a deleted one', async () => {
    for (const step of [5, 10]) await store.saveRun('a', checkpoint(step));
    await store.saveRun('b', checkpoint(3));
    const found = (await store.listRuns()).map(({ key, step, bytes }) => ({ key, step, bytes }));
    expect(found.sort((x, y) => (x.key < y.key ? -1 : 1))).toEqual([
      { key: 'a', step: 10, bytes: 1000 },
      { key: 'b', step: 3, bytes: 1000 },
    ]);
    await store.deleteRun('a');
    expect(await store.loadRun('a')).toBeNull();
    expect(await store.listRuns()).toHaveLength(1);
  });

  test('keeps, lists newest first, renames and deletes models', async () => {
    const older = model('old', '2030-01-01T00:00:00Z');
    const newer = model('new', '2030-01-02T00:00:00Z');
    await store.saveModel(newer, modelFiles());
    await store.saveModel(older, modelFiles());
    expect(await store.listModels()).toEqual([newer, older]);
    await store.renameModel('old', '鲸');
    expect(await store.loadModel('old')).toEqual({
      record: { ...older, name: '鲸' },
      files: modelFiles(),
    });
    await store.deleteModel('old');
    expect(await store.loadModel('old')).toBeNull();
    expect(await store.listModels()).toEqual([newer]);
  });

  test('says that a model is not there when it is to be renamed', async () => {
    await expect(store.renameModel('none', 'x')).rejects.toMatchObject({
      name: 'StoreError',
      code: 'notFound',
      message: expect.stringMatching(/Reload the list/),
    });
  });

  test('takes many writes at once without mixing them', async () => {
    await Promise.all([1, 2, 3, 4, 5].map((step) => store.saveRun('a', checkpoint(step))));
    const loaded = await store.loadRun('a');
    expect(loaded?.bytes).toEqual(checkpoint(loaded!.step).bytes);
    expect(loaded?.step).toBe(5);
  });
});

test('what the device keeps is there after a reload, and what memory keeps is not', async () => {
  freshBrowser();
  const before = await openStore();
  await before.saveRun('a', checkpoint(7));
  await before.saveModel(model('m'), modelFiles());
  before.close();
  const after = await openStore();
  expect((await after.loadRun('a'))?.step).toBe(7);
  expect(await after.loadModel('m')).toEqual({ record: model('m'), files: modelFiles() });
  expect(await memoryStore().listRuns()).toEqual([]);
});
