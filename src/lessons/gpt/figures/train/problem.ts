import type { ControlValues } from '#training/client';

/** Why the numbers make no GPT: each head takes an equal share of the width. */
interface HeadsProblem {
  width: number;
  heads: number;
  /** The nearest widths that would do, within the control's range. */
  widths: number[];
  /** Numbers of heads that divide the width. */
  headCounts: number[];
}

/** @returns null if the numbers fit together */
export function headsProblem(values: ControlValues): HeadsProblem | null {
  const width = Number(values.width);
  const heads = Number(values.heads);
  if (width % heads === 0) return null;
  // The width moves in steps of eight, so the common multiple is what a reader can set.
  const step = leastCommonMultiple(heads, 8);
  const below = Math.floor(width / step) * step;
  return {
    width,
    heads,
    widths: [below, below + step].filter((candidate) => candidate >= 16 && candidate <= 256),
    headCounts: [1, 2, 3, 4, 5, 6, 7, 8].filter((count) => width % count === 0),
  };
}

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b);

const leastCommonMultiple = (a: number, b: number) => (a * b) / greatestCommonDivisor(a, b);
