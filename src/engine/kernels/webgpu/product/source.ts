/** What the code of a product is made of, whichever way it is divided among threads. */
import type { Lanes } from '../lanes';
import type { Operand } from './operand';
import type { ProductShape } from './shape';

/** All that the code depends on, beside the tile. */
export interface ProductCode {
  shape: Pick<ProductShape, 'transposeA' | 'transposeB'>;
  a: Operand;
  b: Operand;
  /** Of the rows of the result. */
  out: Lanes;
  /** Whether the last tile hangs over an edge of the result, so that not all of it is written. */
  ragged: boolean;
  /** Whether k is no multiple of 4. */
  remainder: boolean;
  /** The operand that is also summed over k by itself: the gradient of a bias. */
  sums: 'a' | 'b' | null;
}

/**
 * Opens `main`: the tile of this workgroup, and the part of k that it adds up.
 *
 * Sizes: `m`, `n`, `k`; `across` and `down` count tiles; `aStep` and `bStep` are the numbers from one matrix
 * of the batch to the next (0 if all share one); `part` is the length of one of the `splits` of k.
 */
export const openTile = `
  let m = sizes.m;
  let n = sizes.n;
  let tileColumn = groupIndex % sizes.across;
  let tileRow = (groupIndex / sizes.across) % sizes.down;
  // Which matrix of the batch, or which part of k: there is never more than one of both.
  let slice = groupIndex / (sizes.across * sizes.down);
  let split = sizes.splits > 1u;
  let first = select(0u, slice * sizes.part, split);
  let last = min(sizes.k, first + sizes.part);
  let aBase = select(slice, 0u, split) * sizes.aStep;
  let bBase = select(slice, 0u, split) * sizes.bStep;`;

/** Writes one element of the result, as wide as its lanes. */
export function writeCell(
  { out, ragged }: ProductCode,
  row: string,
  column: string,
  values: string[],
): string {
  const call = `finish(((slice * m + ${row}) * n + ${column}) / ${out.count}u, ${column} / ${out.count}u, Lanes(${values.join()}));`;
  return ragged ? `if (${row} < m && ${column} < n) { ${call} }` : call;
}

/** Writes one sum of an operand, by the threads that stand first along the other axis. */
export const writeSum = (size: 'm' | 'n', at: string, other: string, value: string): string =>
  `if (${other} == 0u && ${at} < ${size}) { sums[slice * ${size} + ${at}] = ${value}; }`;
