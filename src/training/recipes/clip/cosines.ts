/** Arithmetic on features, on the host: small matrices to look at, through which nothing is trained. */

type Rows = Float32Array<ArrayBuffer>;

/** Every row divided by its length; a row of zeros stays as it is. [rows, width] */
export function unitRows(rows: Rows, width: number): Rows {
  const unit = new Float32Array(rows.length);
  for (let at = 0; at < rows.length; at += width) {
    let square = 0;
    for (let i = at; i < at + width; i++) square += rows[i] ** 2;
    const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let i = at; i < at + width; i++) unit[i] = rows[i] * scale;
  }
  return unit;
}

/** Every row of a with every row of b. [n, width], [m, width] → [n, m] */
export function products(a: Rows, b: Rows, width: number): Rows {
  const [n, m] = [a.length / width, b.length / width];
  const all = new Float32Array(n * m);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < m; j++) {
      let sum = 0;
      for (let k = 0; k < width; k++) sum += a[i * width + k] * b[j * width + k];
      all[i * m + j] = sum;
    }
  return all;
}

/** Row i of a with row i of b. [n, width] twice → [n] */
export const pairwise = (a: Rows, b: Rows, width: number): Rows =>
  Float32Array.from({ length: a.length / width }, (_, i) => {
    let sum = 0;
    for (let k = i * width; k < (i + 1) * width; k++) sum += a[k] * b[k];
    return sum;
  });

/** The mean of some rows. [rows, width] → [width] */
export function meanRow(rows: Rows, width: number): Rows {
  const mean = new Float32Array(width);
  rows.forEach((value, i) => (mean[i % width] += (value * width) / rows.length));
  return mean;
}

/** Softmax of every row, of the values times a scale. [rows, width] */
export function softmaxRows(rows: Rows, width: number, scale = 1): Rows {
  const out = new Float32Array(rows.length);
  for (let at = 0; at < rows.length; at += width) {
    const row = rows.subarray(at, at + width);
    const most = row.reduce((a, b) => Math.max(a, b), -Infinity);
    let sum = 0;
    for (let i = 0; i < width; i++) sum += out[at + i] = Math.exp(scale * (row[i] - most));
    for (let i = 0; i < width; i++) out[at + i] /= sum;
  }
  return out;
}

/** Rows become columns. [n, m] → [m, n] */
export function transposed(rows: Rows, n: number, m: number): Rows {
  const out = new Float32Array(rows.length);
  for (let i = 0; i < n; i++) for (let j = 0; j < m; j++) out[j * n + i] = rows[i * m + j];
  return out;
}

/** How many values of a row are larger than the one at `index`; equal ones count half. */
export function rankOf(row: Rows, index: number): number {
  let rank = 0;
  row.forEach((value, i) => {
    if (i !== index) rank += value > row[index] ? 1 : value === row[index] ? 0.5 : 0;
  });
  return rank;
}

/** Indices of a row, the largest value first. */
export const orderOf = (row: Rows): Int32Array<ArrayBuffer> =>
  Int32Array.from(Array.from(row.keys()).sort((a, b) => row[b] - row[a] || a - b));

/** The index of the largest value. */
export const largestOf = (row: Rows): number =>
  row.reduce((best, value, i) => (value > row[best] ? i : best), 0);
