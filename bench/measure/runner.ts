import type { Context } from '../contexts/context';
import type { Row } from './result';

/** One trainer with its context, while it is being measured. */
export interface Runner {
  context: Context;
  row: Row;
  /** Losses that are compared. */
  compared: number;
  /** Steps taken so far. */
  taken: number;
}
