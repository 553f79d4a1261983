export { StoreError, type StoreErrorCode } from './error';
export { memoryStore } from './memoryStore';
export { openStore } from './open';
export type { LoadedRun, RunCheckpoint, RunSummary, StorageDenial, Store } from './store';
