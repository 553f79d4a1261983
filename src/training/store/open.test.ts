import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from './open';
import { DATABASE, VERSION } from './schema';
import { checkpoint, freshBrowser } from './store.fixture';

const put = IDBObjectStore.prototype.put;

beforeEach(freshBrowser);

afterEach(() => {
  IDBObjectStore.prototype.put = put;
});

/** A browser whose IndexedDB answers every open request in this way. */
function browserWhere(open: () => IDBOpenDBRequest): void {
  globalThis.indexedDB = { open } as unknown as IDBFactory;
}

async function worksInMemory(): Promise<void> {
  const store = await openStore(50);
  expect(store.where).toBe('memory');
  await store.saveRun('a', checkpoint(1));
  expect((await store.loadRun('a'))?.step).toBe(1);
}

describe('storage is denied, so memory is used and the reason told, when', () => {
  test.each(['SecurityError', 'InvalidStateError', 'UnknownError'])(
    'opening throws a %s',
    async (name) => {
      browserWhere(() => {
        throw new DOMException('The browser says no', name);
      });
      await worksInMemory();
      expect((await openStore()).why).toEqual({
        reason: 'denied',
        detail: `${name}: The browser says no`,
      });
    },
  );

  test('there is no IndexedDB', async () => {
    Reflect.deleteProperty(globalThis, 'indexedDB');
    await worksInMemory();
    expect((await openStore()).why?.reason).toBe('unavailable');
  });

  test('even looking at it throws', async () => {
    Object.defineProperty(globalThis, 'indexedDB', {
      configurable: true,
      get() {
        throw new DOMException('Forbidden in a sandboxed frame', 'SecurityError');
      },
    });
    const store = await openStore();
    Reflect.deleteProperty(globalThis, 'indexedDB');
    expect(store.why?.reason).toBe('denied');
  });

  test('opening succeeds but the first write does not', async () => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('read only', 'UnknownError');
    };
    const store = await openStore();
    expect(store.where).toBe('memory');
    expect(store.why).toMatchObject({ reason: 'denied' });
  });

  test('the browser never answers', async () => {
    const silent = { addEventListener: { value: () => undefined } };
    browserWhere(() => Object.create(IDBOpenDBRequest.prototype, silent));
    await worksInMemory();
    expect((await openStore(20)).why?.reason).toBe('slow');
  });

  test('a newer version of the site has written the database', async () => {
    (await openDB(DATABASE, VERSION + 1)).close();
    expect((await openStore()).why?.reason).toBe('outdated');
  });

  test('another tab keeps an older version open', async () => {
    // The older site of the other tab does not listen for a version change.
    const older = await openDB(DATABASE, VERSION);
    const open = indexedDB.open.bind(indexedDB);
    indexedDB.open = (name) => open(name, VERSION + 1);
    const store = await openStore();
    expect(store.why?.reason).toBe('blocked');
    older.close();
  });
});

test('a disk that is already full still gives back what it holds', async () => {
  const before = await openStore();
  await before.saveRun('a', checkpoint(3));
  before.close();
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('', 'QuotaExceededError');
  };
  const store = await openStore();
  expect(store.where).toBe('device');
  expect((await store.loadRun('a'))?.step).toBe(3);
  await expect(store.saveRun('a', checkpoint(4))).rejects.toMatchObject({ code: 'full' });
});
