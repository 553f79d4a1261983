import { createRandom } from '#engine/random';

/** minGPT's first demo: to sort six digits of three kinds (`demo.ipynb` of karpathy/minGPT). */
export const SORT_LENGTH = 6;
export const SORT_SYMBOLS = 3;
/** A sequence is input ++ sorted input, without its last token: 11. */
export const SORT_CONTEXT = 2 * SORT_LENGTH - 1;

export interface SortBatch {
  /** [batch, 11] input ++ sorted input, all but the last. */
  inputs: Int32Array<ArrayBuffer>;
  /** [batch, 11] the next token of each place; 0 where the weight is 0. */
  targets: Int32Array<ArrayBuffer>;
  /** [batch, 11] 0 for the first 5 places, whose next token is random, then 1. */
  weights: Float32Array<ArrayBuffer>;
}

export type SortSplit = 'train' | 'test';

/** Every problem is a number in base 3; a quarter of them, scattered by a hash, is held out. */
const PROBLEMS = SORT_SYMBOLS ** SORT_LENGTH;
const problemsOf: Record<SortSplit, number[]> = { train: [], test: [] };
for (let problem = 0; problem < PROBLEMS; problem++) {
  // Knuth's multiplicative hash; its two highest bits choose a quarter.
  const quarter = Math.imul(problem, 0x9e3779b1) >>> 30;
  problemsOf[quarter === 0 ? 'test' : 'train'].push(problem);
}

/**
 * Random sorting problems, each of the split equally likely. (minGPT draws half of the problems with
 * more than three different symbols anew; with three symbols there are none.)
 * @param seed of the run; the same (seed, step, split) gives the same batch
 * @param split `test` problems never occur among the `train` ones
 */
export function sortBatch(
  seed: number | string,
  step: number,
  batch: number,
  split: SortSplit = 'train',
): SortBatch {
  const problems = problemsOf[split];
  const drawn = createRandom(seed)
    .stream(`sort.${split}`)
    .at(step)
    .integers(batch, problems.length);
  const inputs = new Int32Array(batch * SORT_CONTEXT);
  const targets = new Int32Array(batch * SORT_CONTEXT);
  const weights = new Float32Array(batch * SORT_CONTEXT);
  drawn.forEach((index, row) => {
    const problem = digitsOf(problems[index]);
    const sequence = [...problem, ...[...problem].sort()];
    const start = row * SORT_CONTEXT;
    inputs.set(sequence.slice(0, -1), start);
    for (let at = SORT_LENGTH - 1; at < SORT_CONTEXT; at++) {
      targets[start + at] = sequence[at + 1];
      weights[start + at] = 1;
    }
  });
  return { inputs, targets, weights };
}

function digitsOf(problem: number): number[] {
  return Array.from(
    { length: SORT_LENGTH },
    (_, place) => Math.floor(problem / SORT_SYMBOLS ** place) % SORT_SYMBOLS,
  );
}
