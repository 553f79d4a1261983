import { largestOf, softmaxRows, transposed } from './cosines';

type Rows = Float32Array<ArrayBuffer>;

/** A batch as the loss sees it; matrices [n, n], row = image, column = text. */
export interface Pairs {
  rowProbabilities: Rows;
  columnProbabilities: Rows;
  gradient: Rows;
  imageLosses: Rows;
  textLosses: Rows;
  imageLoss: number;
  textLoss: number;
  loss: number;
  floor: number;
  diagonalAccuracy: number;
  anyEqualAccuracy: number;
}

/**
 * Everything that follows from a batch's logits: ∂L/∂logits = ((P_row − 1) + (P_col − 1)) / 2n, the 2n
 * cross-entropies, and how often the largest logit of a row is on the diagonal, or on one as good.
 *
 * @param logits [n, n]
 * @param meanings pairs of one number are interchangeable
 */
export function pairsOf(logits: Rows, meanings: ArrayLike<number | string>): Pairs {
  const n = meanings.length;
  const rowProbabilities = softmaxRows(logits, n);
  const columns = softmaxRows(transposed(logits, n, n), n);
  const columnProbabilities = transposed(columns, n, n);
  const gradient = rowProbabilities.map((p, at) => {
    const own = Math.floor(at / n) === at % n ? 1 : 0;
    return (p - own + columnProbabilities[at] - own) / (2 * n);
  });
  const crossEntropies = (probabilities: Rows) =>
    Float32Array.from({ length: n }, (_, i) => -Math.log(probabilities[i * n + i]));
  const [imageLosses, textLosses] = [rowProbabilities, columnProbabilities].map(crossEntropies);
  const best = Array.from({ length: n }, (_, i) => largestOf(logits.subarray(i * n, (i + 1) * n)));
  const share = (right: (i: number) => boolean) => best.filter((_, i) => right(i)).length / n;
  const [imageLoss, textLoss] = [imageLosses, textLosses].map(
    (losses) => losses.reduce((sum, one) => sum + one, 0) / n,
  );
  return {
    rowProbabilities,
    columnProbabilities,
    gradient,
    imageLosses,
    textLosses,
    imageLoss,
    textLoss,
    loss: (imageLoss + textLoss) / 2,
    floor: batchFloor(meanings),
    diagonalAccuracy: share((i) => best[i] === i),
    anyEqualAccuracy: share((i) => meanings[best[i]] === meanings[i]),
  };
}

/** The least loss that the equal pairs of this very batch allow: the mean of ln m. */
export function batchFloor(meanings: ArrayLike<number | string>): number {
  const counts = new Map<number | string, number>();
  const all = Array.from(meanings);
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return all.reduce<number>((sum, one) => sum + Math.log(counts.get(one)!), 0) / all.length;
}

/** The same meaning, the same number. */
export function numbered(meanings: readonly string[]): Int32Array<ArrayBuffer> {
  const numbers = new Map<string, number>();
  return Int32Array.from(meanings, (meaning) => {
    if (!numbers.has(meaning)) numbers.set(meaning, numbers.size);
    return numbers.get(meaning)!;
  });
}
