/**
 * The product through workgroup memory: the threads of a workgroup bring blocks of both operands, then each
 * adds up its tile from what all have brought. A number is read from memory once a workgroup instead of
 * once a thread.
 */
import { COMPONENTS, range } from './operand';
import { openTile, writeCell, writeSum, type ProductCode } from './source';
import { spanOf, type WorkgroupTile } from './tile';

/** Workgroup memory, and the functions that read four numbers of an operand at a time, 0 outside of it. */
export function workgroupDeclarations(code: ProductCode, tile: WorkgroupTile): string {
  const [rows, columns] = spanOf(tile);
  return `
    // A block of a: row by row, four elements of k to a vector.
    var<workgroup> left: array<vec4<f32>, ${(rows * tile.depth) / 4}>;
    // A block of b: k by k, four columns to a vector.
    var<workgroup> right: array<vec4<f32>, ${(columns * tile.depth) / 4}>;
    ${leftAt(code)}
    ${rightAt(code)}`;
}

function leftAt({ a, shape }: ProductCode): string {
  const wide = a.lanes.count === 4;
  const index = shape.transposeA ? 'base + k * sizes.m + row' : 'base + row * sizes.k + k';
  const one = `
    fn leftOne(base: u32, row: u32, k: u32, last: u32) -> f32 {
      if (row >= sizes.m || k >= last) { return 0.0; }
      return a[${index}];
    }`;
  return `
    ${wide ? '' : one}
    fn leftAt(base: u32, row: u32, k: u32, last: u32) -> vec4<f32> {
      ${
        wide
          ? `if (row >= sizes.m || k >= last) { return vec4<f32>(0.0); } return a[(${index}) / 4u];`
          : `return vec4<f32>(${range(4)
              .map((q) => `leftOne(base, row, k + ${q}u, last)`)
              .join()});`
      }
    }`;
}

function rightAt({ b, shape }: ProductCode): string {
  const wide = b.lanes.count === 4;
  const index = shape.transposeB ? 'base + column * sizes.k + k' : 'base + k * sizes.n + column';
  const one = `
    fn rightOne(base: u32, k: u32, column: u32, last: u32) -> f32 {
      if (column >= sizes.n || k >= last) { return 0.0; }
      return b[${index}];
    }`;
  return `
    ${wide ? '' : one}
    fn rightAt(base: u32, k: u32, column: u32, last: u32) -> vec4<f32> {
      ${
        wide
          ? `if (column >= sizes.n || k >= last) { return vec4<f32>(0.0); } return b[(${index}) / 4u];`
          : `return vec4<f32>(${range(4)
              .map((q) => `rightOne(base, k, column + ${q}u, last)`)
              .join()});`
      }
    }`;
}

/** The statements of `main`. */
export function workgroupMain(code: ProductCode, tile: WorkgroupTile): string {
  const { sums } = code;
  const [spanRows, spanColumns] = spanOf(tile);
  const rows = range(tile.rows);
  const groups = range(tile.columns / 4);
  const summed = sums === 'a' ? rows : sums === 'b' ? groups : [];
  return `
    ${openTile}
    let across = lane % ${tile.across}u;
    let down = lane / ${tile.across}u;
    let tileTop = tileRow * ${spanRows}u;
    let tileLeft = tileColumn * ${spanColumns}u;
    let topRow = tileTop + down * ${tile.rows}u;
    let firstColumn = tileLeft + across * 4u;
    ${rows.map((i) => groups.map((g) => `var c${i}_${g} = vec4<f32>(0.0);`).join(' ')).join('\n')}
    ${summed.map((i) => `var sum${i} = vec4<f32>(0.0);`).join(' ')}
    for (var start = first; start < last; start += ${tile.depth}u) {
      ${bring(code, tile)}
      workgroupBarrier();
      for (var k = 0u; k < ${tile.depth / 4}u; k++) { ${step(code, tile)} }
      workgroupBarrier();
    }
    ${write(code, tile)}`;
}

/** Each thread brings every so-manyeth vector, neighbours those that lie side by side in memory. */
function bring({ shape }: ProductCode, tile: WorkgroupTile): string {
  const [rows, columns] = spanOf(tile);
  const { depth } = tile;
  const threads = tile.across * tile.down;
  const vectors = depth / 4;
  const groups = columns / 4;
  const [row, k4] = shape.transposeA
    ? [`i % ${rows}u`, `i / ${rows}u`]
    : [`i / ${vectors}u`, `i % ${vectors}u`];
  const [k, group] = shape.transposeB
    ? [`i % ${depth}u`, `i / ${depth}u`]
    : [`i / ${groups}u`, `i % ${groups}u`];
  return `
    for (var i = lane; i < ${rows * vectors}u; i += ${threads}u) {
      let row = ${row};
      let k4 = ${k4};
      left[row * ${vectors}u + k4] = leftAt(aBase, tileTop + row, start + k4 * 4u, last);
    }
    for (var i = lane; i < ${depth * groups}u; i += ${threads}u) {
      let k = ${k};
      let group = ${group};
      right[k * ${groups}u + group] = rightAt(bBase, start + k, tileLeft + group * 4u, last);
    }`;
}

/** Adds the products of four elements of k. */
function step({ sums }: ProductCode, tile: WorkgroupTile): string {
  const [, columns] = spanOf(tile);
  const rows = range(tile.rows);
  const groups = range(tile.columns / 4);
  const vectors = tile.depth / 4;
  const a = rows.map((i) => `let a${i} = left[(down * ${tile.rows}u + ${i}u) * ${vectors}u + k];`);
  const b = groups.flatMap((g) =>
    range(4).map(
      (q) =>
        `let b${q}_${g} = right[(k * 4u + ${q}u) * ${columns / 4}u + across + ${g * tile.across}u];`,
    ),
  );
  const products = rows.flatMap((i) =>
    groups.map(
      (g) => `c${i}_${g} += ${COMPONENTS.map((c, q) => `a${i}.${c} * b${q}_${g}`).join(' + ')};`,
    ),
  );
  const added =
    sums === 'a'
      ? rows.map((i) => `sum${i} += a${i};`)
      : sums === 'b'
        ? groups.map(
            (g) =>
              `sum${g} += ${range(4)
                .map((q) => `b${q}_${g}`)
                .join(' + ')};`,
          )
        : [];
  return [...a, ...b, ...products, ...added].join('\n');
}

function write(code: ProductCode, tile: WorkgroupTile): string {
  const groups = range(tile.columns / 4);
  const row = (i: number) => `(topRow + ${i}u)`;
  const column = (g: number, e = 0) => `(firstColumn + ${g * 4 * tile.across + e}u)`;
  const cells = range(tile.rows).flatMap((i) =>
    groups.flatMap((g) =>
      code.out.count === 4
        ? [writeCell(code, row(i), column(g), [`c${i}_${g}`])]
        : COMPONENTS.map((c, e) => writeCell(code, row(i), column(g, e), [`c${i}_${g}.${c}`])),
    ),
  );
  const rowSums = range(tile.rows).map((i) =>
    writeSum('m', row(i), 'firstColumn', `dot(sum${i}, vec4<f32>(1.0))`),
  );
  const columnSums = groups.flatMap((g) =>
    COMPONENTS.map((c, e) => writeSum('n', column(g, e), 'topRow', `sum${g}.${c}`)),
  );
  return [...cells, ...(code.sums === 'a' ? rowSums : code.sums === 'b' ? columnSums : [])].join(
    '\n',
  );
}
