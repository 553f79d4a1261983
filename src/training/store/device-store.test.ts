import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from './open';
import { DATABASE, VERSION, type Schema } from './schema';
import { checkpoint, freshBrowser, model, modelFiles } from './store.fixture';
import type { Store } from './store';

const put = IDBObjectStore.prototype.put;

let store: Store;

beforeEach(async () => {
  freshBrowser();
  store = await openStore();
});

afterEach(() => {
  IDBObjectStore.prototype.put = put;
});

/** Reaches into the database behind the store's back, as a failing disk would. */
async function withDatabase(
  work: (database: Awaited<ReturnType<typeof openDB<Schema>>>) => Promise<unknown>,
): Promise<void> {
  const database = await openDB<Schema>(DATABASE, VERSION);
  await work(database);
  database.close();
}

/** Lets every request of the next transactions succeed, and then aborts them for this reason. */
function abortAfterSuccess(reason: string, storeName: string): void {
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args) {
    const request = put.apply(this, args);
    // What a browser does on a full disk, and fake-indexeddb does through this method alone.
    const transaction = this.transaction as IDBTransaction & { _abort(reason: string): void };
    if (this.name === storeName)
      request.addEventListener('success', () => transaction._abort(reason));
    return request;
  };
}

describe('two slots', () => {
  test('are written in turn', async () => {
    for (const step of [1, 2, 3]) await store.saveRun('a', checkpoint(step));
    await withDatabase(async (database) => {
      const steps = (await database.getAll('slots')).map(({ slot, step }) => [slot, step]);
      expect(steps).toEqual([
        [0, 3],
        [1, 2],
      ]);
    });
  });

  test.each([
    ['a byte changed', (bytes: Uint8Array<ArrayBuffer>) => bytes.with(500, 0)],
    ['half of its bytes', (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, 500)],
    ['no bytes at all', () => undefined],
    ["another step's bytes", () => checkpoint(1).bytes],
  ])(
    'give the older checkpoint if the newer has %s, and the torn slot is written next',
    async (_, tear) => {
      for (const step of [1, 2]) await store.saveRun('a', checkpoint(step));
      await withDatabase(async (database) => {
        const torn = tear((await database.get('weights', ['a', 1]))!);
        if (torn) await database.put('weights', torn, ['a', 1]);
        else await database.delete('weights', ['a', 1]);
      });
      expect(await store.loadRun('a')).toMatchObject(checkpoint(1));

      await store.saveRun('a', checkpoint(3));
      expect(await store.loadRun('a')).toMatchObject(checkpoint(3));
      await withDatabase(async (database) => {
        expect((await database.get('slots', ['a', 0]))?.step).toBe(1);
        expect((await database.get('slots', ['a', 1]))?.step).toBe(3);
      });
    },
  );

  test("give the older checkpoint if the newer one's description was changed", async () => {
    for (const step of [1, 2]) await store.saveRun('a', checkpoint(step));
    await withDatabase(async (database) => {
      const slot = (await database.get('slots', ['a', 1]))!;
      await database.put('slots', { ...slot, step: 1000 });
    });
    expect((await store.loadRun('a'))?.step).toBe(1);
  });

  test('give nothing if both are torn, and the run can be saved again', async () => {
    for (const step of [1, 2]) await store.saveRun('a', checkpoint(step));
    await withDatabase((database) => database.clear('weights'));
    expect(await store.loadRun('a')).toBeNull();
    await store.saveRun('a', checkpoint(3));
    expect((await store.loadRun('a'))?.step).toBe(3);
  });
});

describe('a write that fails', () => {
  test.each(['slots', 'weights'])(
    'on a full disk after the request to %s succeeded is refused, and the old checkpoint loads',
    async (storeName) => {
      for (const step of [1, 2]) await store.saveRun('a', checkpoint(step));
      abortAfterSuccess('QuotaExceededError', storeName);
      await expect(store.saveRun('a', checkpoint(3))).rejects.toMatchObject({
        name: 'StoreError',
        code: 'full',
        message: expect.stringMatching(/Delete models or export them/),
      });
      expect(await store.loadRun('a')).toMatchObject(checkpoint(2));

      IDBObjectStore.prototype.put = put;
      await store.saveRun('a', checkpoint(4));
      expect(await store.loadRun('a')).toMatchObject(checkpoint(4));
    },
  );

  test('in the middle for another reason leaves the old checkpoint', async () => {
    await store.saveRun('a', checkpoint(1));
    abortAfterSuccess('UnknownError', 'slots');
    await expect(store.saveRun('a', checkpoint(2))).rejects.toMatchObject({ code: 'failed' });
    expect(await store.loadRun('a')).toMatchObject(checkpoint(1));
  });

  test('leaves no model without files, nor files without a model', async () => {
    abortAfterSuccess('QuotaExceededError', 'modelFiles');
    await expect(store.saveModel(model('m'), modelFiles())).rejects.toMatchObject({ code: 'full' });
    expect(await store.listModels()).toEqual([]);
    expect(await store.loadModel('m')).toBeNull();
  });

  test('because the record cannot be written as JSON changes nothing', async () => {
    await store.saveRun('a', checkpoint(1));
    const circular: Record<string, unknown> = {};
    circular.self = circular;
    await expect(store.saveRun('a', { ...checkpoint(2), record: circular })).rejects.toThrow();
    expect((await store.loadRun('a'))?.step).toBe(1);
  });
});

describe('a connection', () => {
  test('makes way for a newer version of the site, and says so from then on', async () => {
    await store.saveRun('a', checkpoint(1));
    const newer = await openDB(DATABASE, VERSION + 1);
    await expect(store.loadRun('a')).rejects.toMatchObject({
      code: 'outdated',
      message: expect.stringMatching(/Reload this page/),
    });
    newer.close();
  });

  test('takes up what the first version of the site has written, and notes beside it', async () => {
    freshBrowser();
    const first = await openDB(DATABASE, 1, {
      upgrade(database) {
        database.createObjectStore('slots', { keyPath: ['key', 'slot'] });
        for (const name of ['weights', 'modelFiles', 'probe']) database.createObjectStore(name);
        database.createObjectStore('models', { keyPath: 'id' });
      },
    });
    await first.put('models', model('m'));
    await first.put('modelFiles', modelFiles(), 'm');
    first.close();
    const later = await openStore();
    expect((await later.loadModel('m'))?.files).toEqual(modelFiles());
    await later.writeNote('a', 'b');
    expect(await later.readNote('a')).toBe('b');
  });

  test('that the browser has closed opens itself again', async () => {
    await store.saveRun('a', checkpoint(1));
    store.close();
    expect((await store.loadRun('a'))?.step).toBe(1);
  });

  test('makes way when the reader deletes the data of the site, and starts anew', async () => {
    await store.saveRun('a', checkpoint(1));
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(DATABASE);
      request.onsuccess = resolve;
      request.onerror = request.onblocked = reject;
    });
    expect(await store.loadRun('a')).toBeNull();
    await store.saveRun('a', checkpoint(2));
    expect((await store.loadRun('a'))?.step).toBe(2);
  });
});
