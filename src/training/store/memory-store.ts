import type { ModelFile, StorageDenial, StoredModel } from '../protocol';
import { StoreError } from './error';
import { newestFirst, ownBytes, type LoadedRun, type Store } from './store';

interface KeptModel {
  record: StoredModel;
  files: ModelFile[];
}

/**
 * The store of a tab to which the browser denies storage: the same behaviour, until the worker ends.
 * Copies go in and copies come out, as with a database.
 */
export function memoryStore(why: StorageDenial | null = null): Store {
  const runs = new Map<string, Omit<LoadedRun, 'record'> & { record: string }>();
  const models = new Map<string, KeptModel>();
  const notes = new Map<string, string>();
  return {
    where: 'memory',
    why,

    async saveRun(key, { step, bytes, record }) {
      const savedAt = new Date().toISOString();
      // Delete first, so that the newest stands last in the order of insertion.
      runs.delete(key);
      runs.set(key, { step, bytes: ownBytes(bytes), record: JSON.stringify(record), savedAt });
    },
    async loadRun(key) {
      const run = runs.get(key);
      return run ? { ...run, bytes: ownBytes(run.bytes), record: JSON.parse(run.record) } : null;
    },
    async deleteRun(key) {
      runs.delete(key);
    },
    async listRuns() {
      return [...runs].map(([key, { step, savedAt, bytes }]) => ({
        key,
        step,
        savedAt,
        bytes: bytes.length,
      }));
    },

    async saveModel(record, files) {
      models.set(record.id, structuredClone({ record, files: files.map(own) }));
    },
    async listModels() {
      return newestFirst([...models.values()].map(({ record }) => structuredClone(record)));
    },
    async loadModel(id) {
      const model = models.get(id);
      return model ? structuredClone(model) : null;
    },
    async renameModel(id, name) {
      const model = models.get(id);
      if (!model) throw new StoreError('notFound', `There is no model ${id}.`);
      model.record = { ...model.record, name };
    },
    async deleteModel(id) {
      models.delete(id);
    },

    async readNote(name) {
      return notes.get(name) ?? null;
    },
    async writeNote(name, text) {
      notes.set(name, text);
    },

    close: () => undefined,
  };
}

function own({ name, bytes }: ModelFile): ModelFile {
  return { name, bytes: ownBytes(bytes) };
}
