import type { Draw } from '#engine/random';

/** Token ids; `Int32Array` of a tokenizer, or a part of it. */
export type Ids = Int32Array<ArrayBuffer>;

export interface TextBatch {
  /** [batch, context] */
  inputs: Ids;
  /** [batch, context] the token after each of `inputs`. */
  targets: Ids;
}

/**
 * The first part for training, the rest for validation; both share memory with `ids`.
 * @param fraction of the training part, between 0 and 1; nanoGPT's 90/10 by default
 */
export function splitText(ids: Ids, fraction = 0.9): { train: Ids; validation: Ids } {
  const cut = Math.floor(ids.length * fraction);
  return { train: ids.subarray(0, cut), validation: ids.subarray(cut) };
}

/**
 * Windows at random places of a text, each place equally likely.
 * @param draw the random numbers of this step, e.g. `random.stream('data').at(step)`
 * @throws RangeError if the text has no window and a token after it
 */
export function sampleBatch(ids: Ids, batch: number, context: number, draw: Draw): TextBatch {
  return cutWindows(ids, draw.integers(batch, places(ids, context)), context);
}

/**
 * The same windows at every call, spread evenly over the text: for a validation loss that moves only
 * when the model does.
 * @param count number of batches; together they hold `batch · count` windows
 * @throws RangeError if the text has no window and a token after it
 */
export function evaluationBatches(
  ids: Ids,
  batch: number,
  context: number,
  count: number,
): TextBatch[] {
  const available = places(ids, context);
  const windows = batch * count;
  return Array.from({ length: count }, (_, b) => {
    const starts = Int32Array.from({ length: batch }, (_, row) =>
      Math.floor(((b * batch + row + 0.5) * available) / windows),
    );
    return cutWindows(ids, starts, context);
  });
}

/** Number of places where a window and the token after it begin. */
function places(ids: Ids, context: number): number {
  const count = ids.length - context;
  if (count >= 1) return count;
  throw new RangeError(
    `A text of ${ids.length} tokens has no window of ${context} tokens and one after. Use a longer text or a shorter context.`,
  );
}

function cutWindows(ids: Ids, starts: Int32Array, context: number): TextBatch {
  const inputs = new Int32Array(starts.length * context);
  const targets = new Int32Array(starts.length * context);
  starts.forEach((start, row) => {
    inputs.set(ids.subarray(start, start + context), row * context);
    targets.set(ids.subarray(start + 1, start + context + 1), row * context);
  });
  return { inputs, targets };
}
