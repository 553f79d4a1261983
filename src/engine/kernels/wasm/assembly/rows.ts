/** Sums and fills of the rows of a matrix. */
import { F4 } from './f4';

/** Every row of y becomes `row`, plus the same row of `added` unless that is 0: y = row + added. */
export function fillRows(y: usize, row: usize, added: usize, rows: usize, columns: usize): void {
  for (let r: usize = 0; r < rows; r++)
    for (let c: usize = 0; c < columns; c += 4) {
      const left = min<usize>(4, columns - c);
      let v = row ? F4.load(row + 4 * c, left, 0) : f32x4.splat(0);
      if (added) {
        v = f32x4.add(v, F4.load(added, left, 0));
        added += 4 * left;
      }
      F4.store(y, v, left);
      y += 4 * left;
    }
}

/** sum[c] = Σᵣ x[r, c], in the order of the rows. */
export function sumRows(x: usize, sum: usize, rows: usize, columns: usize): void {
  memory.fill(sum, 0, 4 * columns);
  for (let r: usize = 0; r < rows; r++, x += 4 * columns) addRow(x, sum, columns);
}

/** table[ids[i]] += x[i], in the order of i; an index outside the table adds nothing. */
export function addRows(
  x: usize,
  ids: usize,
  table: usize,
  count: usize,
  rows: usize,
  columns: usize,
): void {
  const bytes = 4 * columns;
  memory.fill(table, 0, bytes * rows);
  for (let i: usize = 0; i < count; i++, x += bytes) {
    const id = load<u32>(ids + 4 * i);
    if (id < rows) addRow(x, table + bytes * id, columns);
  }
}

function addRow(x: usize, to: usize, columns: usize): void {
  for (let c: usize = 0; c < columns; c += 4, x += 16, to += 16) {
    const left = columns - c;
    F4.store(to, f32x4.add(F4.load(to, left, 0), F4.load(x, left, 0)), left);
  }
}
