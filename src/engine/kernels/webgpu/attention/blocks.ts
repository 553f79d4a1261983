import { constant } from '../../constants';
import { causalMask, fullMask, type Mask } from '../../masks';
import { tf } from '../../../tf';
import type { AttentionLayout } from './layout';

export interface BlockRequest {
  mask: Mask;
  /** The side that threads hold. */
  rows: 'queries' | 'keys';
  queries: number;
  keys: number;
}

/** Masks whose allowed columns are one range, found by arithmetic; all others are walked by a list. */
export const isRange = (mask: Mask) => mask === causalMask || mask === fullMask;

/** Where things lie in the list: first the row order, then column order, then starts, then blocks. */
export function blockOffsets(request: BlockRequest, layout: AttentionLayout) {
  const { rowCount, columnCount } = counts(request);
  const groups = Math.ceil(rowCount / (layout.rows * layout.members));
  const blocks = Math.ceil(columnCount / layout.columns);
  const columnOrder = groups * layout.members * layout.rows;
  const starts = columnOrder + blocks * layout.columns;
  return { groups, blocks, columnOrder, starts, entries: starts + groups + 1 };
}

const counts = ({ rows, queries, keys }: BlockRequest) =>
  rows === 'queries'
    ? { rowCount: queries, columnCount: keys }
    : { rowCount: keys, columnCount: queries };

/**
 * For each group of rows the blocks of columns in which the mask allows anything, so that a kernel does
 * work in proportion to its mask. An entry is a block's number, then for each thread a word whose bit
 * `together · (rows · n + row) + c` says whether the mask allows the row that column: the `c`th of those taken together as `n`.
 *
 * @returns int32, laid out as `blockOffsets` says
 */
export function blockList(request: BlockRequest, layout: AttentionLayout): tf.Tensor1D {
  const { mask, rows, queries, keys } = request;
  const { rows: held, members, columns, together } = layout;
  const name = `attention blocks ${mask.name} ${rows} ${queries} ${keys} ${held} ${members} ${columns} ${together}`;
  return constant(name, () => tf.tensor1d(listOf(request, layout), 'int32'));
}

function listOf(request: BlockRequest, layout: AttentionLayout) {
  const { rows: held, members, columns, together } = layout;
  const { mask, rows } = request;
  const { rowCount, columnCount } = counts(request);
  const { groups, blocks } = blockOffsets(request, layout);
  const rowOrder = ordered(mask, rowCount, groups * members * held);
  const columnOrder = ordered(mask, columnCount, blocks * columns);
  const allows = (row: number, column: number) =>
    row < rowCount &&
    column < columnCount &&
    (rows === 'queries' ? mask.allows(row, column) : mask.allows(column, row));
  const wordOf = (thread: number, block: number) => {
    let word = 0;
    for (let i = 0; i < held; i++)
      for (let c = 0; c < columns; c++)
        if (allows(rowOrder[thread * held + i], columnOrder[block * columns + c]))
          word |= 1 << (together * (held * Math.floor(c / together) + i) + (c % together));
    return word;
  };
  const starts = [0];
  const entries: number[] = [];
  for (let group = 0; group < groups; group++) {
    for (let block = 0; block < blocks; block++) {
      const words = Array.from({ length: members }, (_, m) => wordOf(group * members + m, block));
      if (words.some((word) => word !== 0)) entries.push(block, ...words);
    }
    starts.push(entries.length / (members + 1));
  }
  return Int32Array.from([...rowOrder, ...columnOrder, ...starts, ...entries]);
}

/** The mask's order, filled up with a position that does not exist. */
function ordered(mask: Mask, count: number, padded: number): number[] {
  const order = mask.order?.(count) ?? [...Array(count).keys()];
  return [...order, ...Array<number>(padded - count).fill(count)];
}
