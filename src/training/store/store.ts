/** What the worker keeps between visits: the checkpoints of runs, the models made of them, and notes. */
import type { ModelFile, StorageDenial, StoredModel } from '../protocol';

export interface RunCheckpoint {
  step: number;
  /** Parameters and moments, as one safetensors file. */
  bytes: Uint8Array<ArrayBuffer>;
  /** Whatever else the run needs to go on; kept as JSON, so NaN would become null. */
  record: unknown;
}

export interface LoadedRun extends RunCheckpoint {
  /** ISO 8601. */
  savedAt: string;
}

export interface RunSummary {
  key: string;
  step: number;
  savedAt: string;
  /** Size of the newest checkpoint's tensors. */
  bytes: number;
}

/**
 * Every method rejects with a `StoreError`. What it resolves with, the device has written to disk; what
 * it rejects with has changed nothing.
 */
export interface Store {
  readonly where: 'device' | 'memory';
  /** Null on the device. */
  readonly why: StorageDenial | null;

  /** Keeps a checkpoint; the one before it stays until this one is complete. */
  saveRun(key: string, checkpoint: RunCheckpoint): Promise<void>;
  /** The newest checkpoint that is whole, or null. */
  loadRun(key: string): Promise<LoadedRun | null>;
  deleteRun(key: string): Promise<void>;
  listRuns(): Promise<RunSummary[]>;

  /** Keeps a model, or replaces the one with the same id. */
  saveModel(record: StoredModel, files: readonly ModelFile[]): Promise<void>;
  /** Newest first. */
  listModels(): Promise<StoredModel[]>;
  loadModel(id: string): Promise<{ record: StoredModel; files: ModelFile[] } | null>;
  /** @throws StoreError notFound */
  renameModel(id: string, name: string): Promise<void>;
  deleteModel(id: string): Promise<void>;

  /** A short text that was noted under this name, or null: what was found out about this machine. */
  readNote(name: string): Promise<string | null>;
  writeNote(name: string, text: string): Promise<void>;

  close(): void;
}

/** Newest first; ISO 8601 in UTC sorts as text. */
export function newestFirst(models: StoredModel[]): StoredModel[] {
  return models.sort((a, b) =>
    a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0,
  );
}

/** A copy that owns its whole buffer: storing a view would store everything that it looks into. */
export function ownBytes(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return bytes.slice();
}
