import type { Store } from '#training/store';
import { migrate } from '../migrate';
import type { RunSpec } from '../protocol';
import type { RunRecord, SavedRun, CheckpointStorage } from '../run';

export interface ForgettableStorage extends CheckpointStorage {
  forget(): Promise<void>;
}

/** Runs that are not this tab's to write: kept until the worker ends. */
const inMemory = new Map<string, SavedRun>();

/** Where the checkpoints of one run are kept. @param persist false keeps them in memory alone */
export async function storageFor(
  key: string,
  persist: boolean,
  openStore: () => Promise<Store>,
): Promise<ForgettableStorage> {
  if (!persist)
    return {
      where: 'memory',
      save: async (saved) => void inMemory.set(key, saved),
      load: async () => inMemory.get(key) ?? null,
      forget: async () => void inMemory.delete(key),
    };
  const store = await openStore();
  return {
    where: store.where,
    save: ({ step, bytes, record }) => store.saveRun(key, { step, bytes, record }),
    async load() {
      const found = await store.loadRun(key);
      if (!found) return null;
      const record = found.record as RunRecord;
      return { ...found, record: { ...record, spec: migrate(record.spec) as RunSpec } };
    },
    forget: () => store.deleteRun(key),
  };
}
