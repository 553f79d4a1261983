/**
 * Cosine between every two rows.
 * @param vectors row-major [rows, width]
 * @returns [rows, rows]; 0 where a row has no length
 */
export function cosines(vectors: Float32Array, rows: number, width: number): Float32Array {
  const row = (at: number) => vectors.subarray(at * width, (at + 1) * width);
  const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, x, at) => sum + x * b[at]!, 0);
  const lengths = Array.from({ length: rows }, (_, at) => Math.sqrt(dot(row(at), row(at))));
  const cosine = (i: number, j: number) => {
    const length = lengths[i]! * lengths[j]!;
    return length > 0 ? dot(row(i), row(j)) / length : 0;
  };
  return Float32Array.from({ length: rows * rows }, (_, at) =>
    cosine(Math.floor(at / rows), at % rows),
  );
}

/** Two vectors added, entry by entry. */
export function plus(a: Float32Array, b: Float32Array): Float32Array {
  return a.map((x, at) => x + b[at]!);
}
