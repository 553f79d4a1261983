/** What the tests of the store share: a browser's IndexedDB in memory, and things to keep. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { ModelFile, StoredModel } from '../protocol';
import type { RunCheckpoint } from './store';

/** A browser that has never seen this site. */
export function freshBrowser(): void {
  globalThis.indexedDB = new IDBFactory();
}

/** A checkpoint whose every byte tells its step. */
export function checkpoint(step: number, length = 1000): RunCheckpoint {
  return {
    step,
    bytes: new Uint8Array(length).fill(step),
    record: { spec: { seed: 1 }, curve: [{ step, values: { trainLoss: 1 / 3 } }] },
  };
}

export function model(id: string, createdAt = '2030-01-01T00:00:00Z'): StoredModel {
  return {
    id,
    name: `model ${id}`,
    origin: 'yours',
    recipe: 'gpt',
    createdAt,
    seed: 1,
    steps: 10,
    controls: { width: 64 },
    data: 'moby-dick',
    dataHash: 'abc',
    adapter: '',
    backend: 'cpu',
    parameters: 10,
    metrics: { valLoss: 2 },
    curve: [],
    bytes: 3,
  };
}

export function modelFiles(): ModelFile[] {
  return [{ name: 'model.safetensors', bytes: new Uint8Array([1, 2, 3]) }];
}
