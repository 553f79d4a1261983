/** The pair of different rows with the largest value; null where there is only one row. */
export function mostAlike(
  similarity: ArrayLike<number>,
  rows: number,
): { a: number; b: number; value: number } | null {
  let best: { a: number; b: number; value: number } | null = null;
  for (let a = 0; a < rows; a++)
    for (let b = a + 1; b < rows; b++) {
      const value = similarity[a * rows + b]!;
      if (!best || value > best.value) best = { a, b, value };
    }
  return best;
}
