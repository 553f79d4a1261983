import type { DBSchema, OpenDBCallbacks } from 'idb';
import type { ModelFile, StoredModel } from '../protocol';
import type { Bytes, Slot, SlotIndex } from './slots';

export const DATABASE = 'bonsai';

/** Raise with every change of the schema, and add the step to `upgrade`. */
export const VERSION = 2;

/** Weights lie apart from what describes them, so that a list does not read them. */
export interface Schema extends DBSchema {
  slots: { key: [key: string, slot: SlotIndex]; value: Slot };
  weights: { key: [key: string, slot: SlotIndex]; value: Bytes };
  models: { key: string; value: StoredModel };
  modelFiles: { key: string; value: ModelFile[] };
  /** What was found out about this machine, by name. */
  notes: { key: string; value: string };
  /** Written once at the start, to learn whether writing works at all. */
  probe: { key: string; value: number };
}

/** Takes a database of any older version to this one, a step at a time. */
export const upgrade: NonNullable<OpenDBCallbacks<Schema>['upgrade']> = (database, oldVersion) => {
  if (oldVersion < 1) {
    database.createObjectStore('slots', { keyPath: ['key', 'slot'] });
    database.createObjectStore('weights');
    database.createObjectStore('models', { keyPath: 'id' });
    database.createObjectStore('modelFiles');
    database.createObjectStore('probe');
  }
  if (oldVersion < 2) database.createObjectStore('notes');
};
