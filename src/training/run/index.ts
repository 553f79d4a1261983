export { Run, type RunOptions } from './run';
export type { RunRecord, SavedRun, CheckpointStorage } from './autosave';
export { sleep } from './pace';
export { Mutex } from './mutex';
