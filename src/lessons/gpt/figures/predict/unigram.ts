import type { TaskNews } from '#training/client';

type LearnMergesNews = TaskNews<'learnMerges'>;
type TextCounts = NonNullable<TaskNews<'learnMerges'>['counts']>;

type Merge = Pick<LearnMergesNews['merges'][number], 'left' | 'right' | 'merged' | 'tokens'>;

/** What a text costs in one vocabulary, for a predictor that knows only how frequent each token is. */
export interface VocabularyPoint {
  vocabulary: number;
  /** Of the whole text. */
  tokens: number;
  natsPerToken: number;
  bitsPerByte: number;
}

const sum = (numbers: Iterable<number>): number => {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
};

const nLogN = (n: number): number => (n > 0 ? n * Math.log(n) : 0);

/** @param counts how often each token of the text occurs @param bytes of the text */
export function unigramOf(counts: readonly number[], bytes: number): VocabularyPoint {
  const tokens = sum(counts);
  return pointOf(counts.length, tokens, sum(counts.map(nLogN)), bytes);
}

/**
 * The same for every vocabulary on the way of the merges: the first is the 256 bytes.
 *
 * The text itself is not needed. A merge that shortens the text by n tokens was applied n times; so
 * its token occurs n times, and its two parts n times less.
 */
export function unigramsOfMerges(counts: TextCounts, merges: readonly Merge[]): VocabularyPoint[] {
  const occurs = [...counts.bytes];
  const bytes = sum(occurs);
  let tokens = bytes;
  let weighted = sum(occurs.map(nLogN));
  const change = (id: number, by: number) => {
    const before = occurs[id] ?? 0;
    occurs[id] = before + by;
    weighted += nLogN(before + by) - nLogN(before);
  };
  const points = [pointOf(256, tokens, weighted, bytes)];
  for (const { left, right, merged, tokens: after } of merges) {
    const applied = tokens - after;
    change(left, -applied);
    change(right, -applied);
    change(merged, applied);
    tokens = after;
    points.push(pointOf(merged + 1, tokens, weighted, bytes));
  }
  return points;
}

/** Entropy of the frequencies: ln N − Σ n ln n / N. */
function pointOf(
  vocabulary: number,
  tokens: number,
  weighted: number,
  bytes: number,
): VocabularyPoint {
  const natsPerToken = tokens > 0 ? Math.log(tokens) - weighted / tokens : 0;
  const bitsPerByte = bytes > 0 ? (natsPerToken * tokens) / (bytes * Math.LN2) : 0;
  return { vocabulary, tokens, natsPerToken, bitsPerByte };
}
