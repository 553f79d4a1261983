import type { Context } from '../contexts/context';
import { entries, type Entry } from '../trainers';
import type { AdapterFacts } from './adapter';

export interface RunOptions {
  quick: boolean;
  /** The small shape alone. */
  small: boolean;
  /** The steps of the other models alone. */
  steps: boolean;
  /** Losses of this many first steps are compared between trainers. */
  compared: number;
  /** Ids of the trainers to run; none means all. */
  only: string[];
  wasmFolder: string;
  adapter: AdapterFacts | null;
  open(entry: Entry): Context;
  log(line: string): void;
}

/** Those that the options name. */
export const among = (all: readonly Entry[], { only }: RunOptions): Entry[] =>
  all.filter(({ id }) => only.length === 0 || only.includes(id));

/** The trainers to run, in the order of the table. */
export const wanted = (options: RunOptions): Entry[] => among(entries, options);
