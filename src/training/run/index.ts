export { Run, type RunOptions } from './run';
export type { RunRecord, SavedRun, Shelf } from './autosave';
export { Turns } from './turns';
