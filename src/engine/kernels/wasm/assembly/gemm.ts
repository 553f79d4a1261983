/**
 * Matrix product in blocks that fit the caches (Goto & van de Geijn 2008,
 * https://doi.org/10.1145/1356052.1356053): panels of four rows of A and eight columns of B are packed
 * so that the innermost loop reads both in order and keeps a 4 × 8 tile of C in registers. Of the tiles
 * that fit into WebAssembly's 16 registers this one was the fastest, and unrolling made it slower.
 */
import { F4 } from './f4';
import { pack } from './pack';

const ROWS: usize = 128;
const COLUMNS: usize = 512;
const DEPTH: usize = 256;
/** Bytes of work space that `gemm` needs: packed blocks of A and B, and one tile. */
export const GEMM_WORK: usize = 4 * (ROWS * DEPTH + COLUMNS * DEPTH + 32);

/**
 * C += A·B. Element (i, j) of a matrix lies `i · row + j · column` bytes from its start; one of the
 * two strides of A and of B is 4, and C's columns lie side by side.
 *
 * @param work GEMM_WORK bytes
 */
export function gemm(
  rows: usize,
  columns: usize,
  depth: usize,
  a: usize,
  aRow: usize,
  aColumn: usize,
  b: usize,
  bRow: usize,
  bColumn: usize,
  c: usize,
  cRow: usize,
  work: usize,
): void {
  const packedA = work;
  const packedB = packedA + 4 * ROWS * DEPTH;
  const tile = packedB + 4 * COLUMNS * DEPTH;
  for (let j: usize = 0; j < columns; j += COLUMNS) {
    const width = min(COLUMNS, columns - j);
    for (let p: usize = 0; p < depth; p += DEPTH) {
      const deep = min(DEPTH, depth - p);
      packB(packedB, b + p * bRow + j * bColumn, bRow, bColumn, width, deep);
      for (let i: usize = 0; i < rows; i += ROWS) {
        const height = min(ROWS, rows - i);
        packA(packedA, a + i * aRow + p * aColumn, aRow, aColumn, height, deep);
        const block = c + i * cRow + 4 * j;
        multiplyBlock(height, width, deep, packedA, packedB, block, cRow, tile);
      }
    }
  }
}

function packA(to: usize, a: usize, row: usize, column: usize, rows: usize, depth: usize): void {
  for (let i: usize = 0; i < rows; i += 4, to += 16 * depth)
    pack(to, 16, a + i * row, row, column, rows - i, depth);
}

function packB(to: usize, b: usize, row: usize, column: usize, columns: usize, depth: usize): void {
  for (let j: usize = 0; j < columns; j += 8, to += 32 * depth)
    for (let half: usize = 0; half < 8; half += 4) {
      const first = j + half;
      const lanes = columns > first ? columns - first : 0;
      pack(to + 4 * half, 32, b + first * column, column, row, lanes, depth);
    }
}

/** Adds the product of two packed blocks to a block of C, tile by tile. */
function multiplyBlock(
  rows: usize,
  columns: usize,
  depth: usize,
  a: usize,
  b: usize,
  c: usize,
  cRow: usize,
  tile: usize,
): void {
  for (let j: usize = 0; j < columns; j += 8, b += 32 * depth) {
    let panel = a;
    for (let i: usize = 0; i < rows; i += 4, panel += 16 * depth) {
      const at = c + i * cRow + 4 * j;
      if (rows - i >= 4 && columns - j >= 8) {
        addTile(depth, panel, b, at, cRow);
        continue;
      }
      // At the rim a full tile is computed aside, of which only a part lies in C.
      memory.fill(tile, 0, 128);
      addTile(depth, panel, b, tile, 32);
      addPart(tile, at, cRow, min<usize>(4, rows - i), min<usize>(8, columns - j));
    }
  }
}

function addPart(tile: usize, c: usize, cRow: usize, rows: usize, columns: usize): void {
  for (let i: usize = 0; i < rows; i++, tile += 32, c += cRow)
    for (let j: usize = 0; j < 4 * columns; j += 4)
      store<f32>(c + j, load<f32>(c + j) + load<f32>(tile + j));
}

/** A 4 × 8 tile of C += a panel of A · a panel of B. */
function addTile(depth: usize, a: usize, b: usize, c: usize, cRow: usize): void {
  const c1 = c + cRow;
  const c2 = c1 + cRow;
  const c3 = c2 + cRow;
  let c00 = f32x4.splat(0);
  let c01 = c00;
  let c10 = c00;
  let c11 = c00;
  let c20 = c00;
  let c21 = c00;
  let c30 = c00;
  let c31 = c00;
  for (let p: usize = 0; p < depth; p++, a += 16, b += 32) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    let x = v128.load_splat<f32>(a);
    c00 = F4.madd(x, b0, c00);
    c01 = F4.madd(x, b1, c01);
    x = v128.load_splat<f32>(a, 4);
    c10 = F4.madd(x, b0, c10);
    c11 = F4.madd(x, b1, c11);
    x = v128.load_splat<f32>(a, 8);
    c20 = F4.madd(x, b0, c20);
    c21 = F4.madd(x, b1, c21);
    x = v128.load_splat<f32>(a, 12);
    c30 = F4.madd(x, b0, c30);
    c31 = F4.madd(x, b1, c31);
  }
  v128.store(c, f32x4.add(v128.load(c), c00));
  v128.store(c, f32x4.add(v128.load(c, 16), c01), 16);
  v128.store(c1, f32x4.add(v128.load(c1), c10));
  v128.store(c1, f32x4.add(v128.load(c1, 16), c11), 16);
  v128.store(c2, f32x4.add(v128.load(c2), c20));
  v128.store(c2, f32x4.add(v128.load(c2, 16), c21), 16);
  v128.store(c3, f32x4.add(v128.load(c3), c30));
  v128.store(c3, f32x4.add(v128.load(c3, 16), c31), 16);
}
