import type { HeadRow } from './head-row';
import type { HeadColumn } from './head-steps';
import { roundTogether } from './round-together';

interface HeadNumbers {
  /** For every key. */
  values: number[];
  /** What stands below the column; null where a sum says nothing. */
  sum: number | null;
}

const decimals = 3;
/** Adding 0 turns −0 into 0: nobody should wonder about its sign. */
const round = (value: number) => Number(value.toFixed(decimals)) + 0;

/**
 * The numbers of one column as they are printed, to three decimals. Columns with a sum below are
 * rounded together, so that they add up on the page.
 * @param entry which entry of the value vectors the products a·v show
 */
export function headNumbers(row: HeadRow, column: HeadColumn, entry: number): HeadNumbers {
  const { terms } = row;
  const summed = (values: number[], sum: number): HeadNumbers => ({
    values: roundTogether(values, decimals, sum),
    sum: round(sum),
  });
  switch (column) {
    case 'product':
      return { values: terms.map(({ product }) => round(product)), sum: null };
    case 'scaled':
      return { values: terms.map(({ scaled }) => round(scaled)), sum: null };
    case 'mask':
      return { values: terms.map(({ allowed }) => (allowed ? 0 : -Infinity)), sum: null };
    case 'exponential':
      return summed(
        terms.map(({ exponential }) => exponential),
        row.sum,
      );
    case 'weight':
      return summed(
        terms.map(({ weight }) => weight),
        1,
      );
    case 'part':
      return summed(
        terms.map(({ weight, v }) => weight * v[entry]!),
        row.mixed[entry]!,
      );
  }
}

/** The product q·k as the sum that it is, its first entries written out. */
export function spelledProduct(
  { q }: HeadRow,
  k: Float32Array,
  print: (value: number) => string,
  entries = 3,
): string {
  const inBrackets = (value: number) => {
    const text = print(value);
    return /^[-−]/.test(text) ? `(${text})` : text;
  };
  const first = Array.from(
    q.subarray(0, entries),
    (x, at) => `${at === 0 ? print(x) : inBrackets(x)}·${inBrackets(k[at]!)}`,
  );
  const rest = q.length > entries ? ' + …' : '';
  const total = q.reduce((sum, x, at) => sum + x * k[at]!, 0);
  return `${first.join(' + ')}${rest} = ${print(total)}`;
}
