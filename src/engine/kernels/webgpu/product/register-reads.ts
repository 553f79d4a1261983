/** How a thread that works from registers reads the next elements of k of both operands. */
import { COMPONENTS, range } from './operand';
import type { ProductCode } from './source';
import type { RegisterTile } from './tile';

/** Threads that share the reads of a: the smallest subgroup that there is. */
export const SHARE = 4;

export interface OperandReads {
  /** Statements that read. */
  code: string;
  /** The expression for row or column `i` of the tile at the step `q` of k. */
  at(i: number, q: number): string;
}

/** Element `i` of every four that were read together. */
const component = (i: number) => COMPONENTS[i % 4];
const groupOf = (i: number) => i - (i % 4);

const statements = (
  count: number,
  every: number,
  depth: number,
  one: (i: number, q: number) => string,
) =>
  range(Math.ceil(count / every))
    .flatMap((g) => range(depth).map((q) => one(g * every, q)))
    .join('\n');

/** In scope: `row<i>`, the rows of the tile, kept within the matrix. */
export function readA({ a, shape }: ProductCode, tile: RegisterTile, depth: number): OperandReads {
  const read = (every: number, along: number, index: (i: number, q: number) => string): string =>
    statements(tile.rows, every, along, (i, q) => `let a${i}_${q} = a[${index(i, q)}];`);
  if (shape.transposeA) {
    const at = (i: number, q: number) => `aBase + (k + ${q}u) * m + row${i}`;
    if (tile.exchange)
      return {
        code: read(
          4,
          depth,
          (i, q) => `aBase + (k + ${q}u) * m + min(topRow + ${i}u + share, m - 1u)`,
        ),
        at: (i, q) => `subgroupBroadcast(a${groupOf(i)}_${q}, ${i % 4}u)`,
      };
    if (a.lanes.count === 4)
      return {
        code: read(4, depth, (i, q) => `(${at(i, q)}) / 4u`),
        at: (i, q) => `a${groupOf(i)}_${q}.${component(i)}`,
      };
    return { code: read(1, depth, at), at: (i, q) => `a${i}_${q}` };
  }
  const at = (i: number, q: number) => `aBase + row${i} * sizes.k + k + ${q}u`;
  if (tile.exchange && depth === SHARE)
    return {
      code: read(1, 1, (i) => `aBase + row${i} * sizes.k + k + share`),
      at: (i, q) => `subgroupBroadcast(a${i}_0, ${q}u)`,
    };
  if (a.lanes.count === 4)
    return {
      code: read(1, 1, (i) => `(${at(i, 0)}) / 4u`),
      at: (i, q) => `a${i}_0.${component(q)}`,
    };
  return { code: read(1, depth, at), at: (i, q) => `a${i}_${q}` };
}

/** In scope: `column<j>`, the columns of the tile, kept within the matrix. */
export function readB({ b, shape }: ProductCode, tile: RegisterTile, depth: number): OperandReads {
  const read = (every: number, along: number, index: (j: number, q: number) => string): string =>
    statements(tile.columns, every, along, (j, q) => `let b${j}_${q} = b[${index(j, q)}];`);
  const at = shape.transposeB
    ? (j: number, q: number) => `bBase + column${j} * sizes.k + k + ${q}u`
    : (j: number, q: number) => `bBase + (k + ${q}u) * n + column${j}`;
  if (b.lanes.count === 1) return { code: read(1, depth, at), at: (j, q) => `b${j}_${q}` };
  if (shape.transposeB)
    return {
      code: read(1, 1, (j) => `(${at(j, 0)}) / 4u`),
      at: (j, q) => `b${j}_0.${component(q)}`,
    };
  return {
    code: read(4, depth, (j, q) => `(${at(j, q)}) / 4u`),
    at: (j, q) => `b${groupOf(j)}_${q}.${component(j)}`,
  };
}
