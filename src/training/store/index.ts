export { StoreError, type StoreErrorCode } from './error';
export { memoryStore } from './memory-store';
export { openStore } from './open';
export type { LoadedRun, RunCheckpoint, RunSummary, Store } from './store';
