import { strategy } from '../strategy';

/** How the work of an attention is cut up: see `pass.ts`. */
export interface AttentionLayout {
  /** Rows that one thread holds. */
  rows: number;
  /** Threads of a workgroup that hold different rows and go through the same columns together. */
  members: number;
  /** Threads that hold the same rows and go through different columns. */
  shares: number;
  /** Columns that a workgroup takes up at a time, a multiple of `together`; rows · columns is at most 32. */
  columns: number;
  /** Columns whose scores a thread computes together. */
  together: 1 | 4;
  /** Whether columns are staged in workgroup memory. */
  staged: boolean;
  /** Whether each chunk of a head has statements of its own. */
  unrolled: boolean;
  /** Threads of a workgroup. */
  threads: number;
}

/** Vectors of four that statements are written out for; more take longer to compile than they save. */
const MOST_WRITTEN = 32;

/**
 * The layout for heads of `size` numbers and `length` rows a head.
 *
 * Without workgroup memory a thread holds several rows, so that what it reads of a column serves them
 * all. With it, columns are staged as far as 16 KiB reach, which every device has.
 */
export function attentionLayout(size: number, length: number): AttentionLayout {
  const chunks = Math.ceil(size / 4);
  if (strategy().tiles === 'workgroup' && chunks <= 64) {
    const columns = chunks <= 8 ? 32 : chunks <= 16 ? 16 : chunks <= 32 ? 8 : 4;
    const members = Math.min(32, 2 * columns);
    const shares = columns >= 16 ? 4 : columns / 4;
    const threads = members * shares;
    return {
      rows: 1,
      members,
      shares,
      columns,
      together: 4,
      staged: true,
      unrolled: false,
      threads,
    };
  }
  const unrolled = chunks <= MOST_WRITTEN;
  const most = Math.min(length, unrolled ? MOST_WRITTEN / chunks : 4);
  const rows = most >= 3 ? 4 : most >= 2 ? 2 : 1;
  const alone = { members: 1, shares: 1, columns: 4, together: 1, staged: false } as const;
  return { ...alone, rows, unrolled, threads: 64 };
}
