import type { Connection, Transaction } from './connection';
import { StoreError } from './error';
import { isWhole, newestSlotFirst, seal, SLOTS, type Slot, type SlotIndex } from './slots';
import { newestFirst, ownBytes, type RunSummary, type Store } from './store';

/** The store in IndexedDB. @param connection has been seen to work */
export function deviceStore(connection: Connection): Store {
  return {
    where: 'device',
    why: null,
    ...runs(connection),
    ...models(connection),
    ...notes(connection),
    close: () => connection.close(),
  };
}

type Runs = Pick<Store, 'saveRun' | 'loadRun' | 'deleteRun' | 'listRuns'>;
type Models = Pick<Store, 'saveModel' | 'listModels' | 'loadModel' | 'renameModel' | 'deleteModel'>;

const RUN_STORES: ('slots' | 'weights')[] = ['slots', 'weights'];
const MODEL_STORES: ('models' | 'modelFiles')[] = ['models', 'modelFiles'];

function runs(connection: Connection): Runs {
  return {
    async saveRun(key, { step, bytes, record }) {
      // Everything that can fail outside the database fails before the transaction starts.
      const content = {
        key,
        step,
        savedAt: new Date().toISOString(),
        record: JSON.stringify(record),
      };
      const own = ownBytes(bytes);
      await connection.transact('readwrite', RUN_STORES, async (transaction) => {
        const { slot, generation } = await nextWrite(transaction, key);
        const sealed = seal({ ...content, slot, generation, length: own.length }, own);
        await Promise.all([
          transaction.objectStore('slots').put(sealed),
          transaction.objectStore('weights').put(own, [key, slot]),
        ]);
      });
    },

    loadRun: (key) =>
      connection.transact('readonly', RUN_STORES, async (transaction) => {
        for (const slot of await slotsOf(transaction, key)) {
          const bytes = await transaction.objectStore('weights').get([key, slot.slot]);
          if (isWhole(slot, bytes))
            return {
              step: slot.step,
              bytes,
              record: JSON.parse(slot.record),
              savedAt: slot.savedAt,
            };
        }
        return null;
      }),

    deleteRun: (key) =>
      connection.transact('readwrite', RUN_STORES, async (transaction) => {
        await Promise.all(
          RUN_STORES.flatMap((name) =>
            SLOTS.map((slot) => transaction.objectStore(name).delete([key, slot])),
          ),
        );
      }),

    listRuns: () =>
      connection.transact('readonly', ['slots'], async (transaction) => {
        const summaries = new Map<string, RunSummary>();
        for (const { key, step, savedAt, length } of newestSlotFirst(
          await transaction.objectStore('slots').getAll(),
        ))
          if (!summaries.has(key)) summaries.set(key, { key, step, savedAt, bytes: length });
        return [...summaries.values()];
      }),
  };
}

/** The slots of a run that were ever written, newest first. */
async function slotsOf(
  transaction: Transaction<'readonly'> | Transaction<'readwrite'>,
  key: string,
): Promise<Slot[]> {
  const found = await Promise.all(
    SLOTS.map((slot) => transaction.objectStore('slots').get([key, slot])),
  );
  return newestSlotFirst(found.filter((slot) => slot !== undefined));
}

/** Over the newest slot if that is torn, else over the other one. */
async function nextWrite(
  transaction: Transaction<'readwrite'>,
  key: string,
): Promise<{ slot: SlotIndex; generation: number }> {
  const newest = (await slotsOf(transaction, key)).at(0);
  if (!newest) return { slot: 0, generation: 1 };
  const bytes = await transaction.objectStore('weights').get([key, newest.slot]);
  const other = newest.slot === 0 ? 1 : 0;
  return { slot: isWhole(newest, bytes) ? other : newest.slot, generation: newest.generation + 1 };
}

function notes(connection: Connection): Pick<Store, 'readNote' | 'writeNote'> {
  return {
    readNote: (name) =>
      connection.transact(
        'readonly',
        ['notes'],
        async (transaction) => (await transaction.objectStore('notes').get(name)) ?? null,
      ),
    writeNote: (name, text) =>
      connection.transact('readwrite', ['notes'], async (transaction) => {
        await transaction.objectStore('notes').put(text, name);
      }),
  };
}

function models(connection: Connection): Models {
  return {
    async saveModel(record, files) {
      const own = files.map(({ name, bytes }) => ({ name, bytes: ownBytes(bytes) }));
      await connection.transact('readwrite', MODEL_STORES, async (transaction) => {
        await Promise.all([
          transaction.objectStore('models').put(record),
          transaction.objectStore('modelFiles').put(own, record.id),
        ]);
      });
    },

    listModels: () =>
      connection.transact('readonly', ['models'], async (transaction) =>
        newestFirst(await transaction.objectStore('models').getAll()),
      ),

    loadModel: (id) =>
      connection.transact('readonly', MODEL_STORES, async (transaction) => {
        const [record, files] = await Promise.all([
          transaction.objectStore('models').get(id),
          transaction.objectStore('modelFiles').get(id),
        ]);
        return record && files ? { record, files } : null;
      }),

    renameModel: (id, name) =>
      connection.transact('readwrite', ['models'], async (transaction) => {
        const record = await transaction.objectStore('models').get(id);
        if (!record) throw new StoreError('notFound', `There is no model ${id}.`);
        await transaction.objectStore('models').put({ ...record, name });
      }),

    deleteModel: (id) =>
      connection.transact('readwrite', MODEL_STORES, async (transaction) => {
        await Promise.all(MODEL_STORES.map((name) => transaction.objectStore(name).delete(id)));
      }),
  };
}
