/**
 * The product without workgroup memory: each thread adds up a tile of the result in registers. On a
 * software adapter a read costs several multiplications, whatever its pattern. So tiles are large, four
 * steps of k are added in one expression, and where threads can exchange values each reads only its
 * share of a.
 */
import { range } from './operand';
import { readA, readB, SHARE } from './register-reads';
import { openTile, writeCell, writeSum, type ProductCode } from './source';
import type { RegisterTile } from './tile';

/** Columns of a thread lie in runs of four; the runs of all threads lie between them. */
const columnOf = ({ threads }: RegisterTile, j: number): string =>
  `(firstColumn + ${(j >> 2) * 4 * threads + (j & 3)}u)`;

/** The statements of `main`. */
export function registerMain(code: ProductCode, tile: RegisterTile): string {
  const rows = range(tile.rows);
  const columns = range(tile.columns);
  return `
    ${openTile}
    let topRow = tileRow * ${tile.rows}u;
    let firstColumn = tileColumn * ${tile.columns * tile.threads}u + lane * 4u;
    ${tile.exchange ? `let share = subgroupLane % ${SHARE}u;` : ''}
    // Beyond the edge the last row and column are read again; what comes of it is not written.
    ${rows.map((i) => `let row${i} = min(topRow + ${i}u, m - 1u);`).join('\n')}
    ${columns.map((j) => `let column${j} = min(${columnOf(tile, j)}, n - 1u);`).join('\n')}
    ${rows.map((i) => columns.map((j) => `var c${i}_${j} = 0.0;`).join(' ')).join('\n')}
    ${summed(code, tile)
      .map((i) => `var sum${i} = 0.0;`)
      .join(' ')}
    var k = first;
    for (; k + 4u <= last; k += 4u) { ${step(code, tile, 4)} }
    ${code.remainder ? `for (; k < last; k++) { ${step(code, tile, 1)} }` : ''}
    ${write(code, tile)}`;
}

/** The rows of a or the columns of b whose sums are wanted. */
function summed({ sums }: ProductCode, tile: RegisterTile): number[] {
  if (!sums) return [];
  return range(sums === 'a' ? tile.rows : tile.columns);
}

/** Adds the products of the next `depth` elements of k. */
function step(code: ProductCode, tile: RegisterTile, depth: 1 | 4): string {
  const a = readA(code, tile, depth);
  const b = readB(code, tile, depth);
  const steps = range(depth);
  const addColumn = (i: number) => (j: number) =>
    `c${i}_${j} = c${i}_${j} + ${steps.map((q) => `a${q} * ${b.at(j, q)}`).join(' + ')};`;
  const addRow = (i: number) => `{
    ${steps.map((q) => `let a${q} = ${a.at(i, q)};`).join(' ')}
    ${range(tile.columns).map(addColumn(i)).join('\n')}
    ${code.sums === 'a' ? `sum${i} += ${steps.map((q) => `a${q}`).join(' + ')};` : ''}
  }`;
  const addSum = (j: number) => `sum${j} += ${steps.map((q) => b.at(j, q)).join(' + ')};`;
  return [
    a.code,
    b.code,
    ...range(tile.rows).map(addRow),
    ...(code.sums === 'b' ? range(tile.columns).map(addSum) : []),
  ].join('\n');
}

function write(code: ProductCode, tile: RegisterTile): string {
  const wide = code.out.count;
  const row = (i: number) => `(topRow + ${i}u)`;
  const cells = range(tile.rows).flatMap((i) =>
    range(tile.columns / wide).map((g) => {
      const values = range(wide).map((e) => `c${i}_${g * wide + e}`);
      return writeCell(code, row(i), columnOf(tile, g * wide), values);
    }),
  );
  const sums = summed(code, tile).map((i) =>
    code.sums === 'a'
      ? writeSum('m', row(i), 'firstColumn', `sum${i}`)
      : writeSum('n', columnOf(tile, i), 'topRow', `sum${i}`),
  );
  return [...cells, ...sums].join('\n');
}
