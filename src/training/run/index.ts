export { Run, type RunOptions } from './run';
export type { RunRecord, SavedRun, Shelf } from './autosave';
export { sleep } from './pace';
export { Turns } from './turns';
