import { thin } from '../line/downsample';
import type { Table } from './csv';

/** With fewer complete rows than this a table shows the gaps. */
const enough = 10;

/**
 * At most `most` rows, evenly spaced. Where one column was measured more rarely than another only
 * the rows that have both are taken: a table of gaps tells nothing.
 */
export function readableRows({ rows }: Table, most: number): Table['rows'] {
  const complete = rows.filter((row) => !row.includes(null));
  return thin(complete.length >= enough ? complete : rows, most);
}
