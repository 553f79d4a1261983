import { unigramOf, unigramsOfMerges, type VocabularyPoint } from './unigram';
import type { LearnedMerge } from './merges.svelte';
import type { TaskNews } from '#training/client';

type TextCounts = NonNullable<TaskNews<'learnMerges'>['counts']>;

interface Tradeoff {
  /** A vocabulary of the characters that occur. */
  characters: VocabularyPoint;
  /** From 256 on, evenly spaced on a logarithmic axis; the last is the largest. */
  pairs: VocabularyPoint[];
  /** Bytes of the text. */
  bytes: number;
}

/** Sizes that are listed in the table, where they were reached. */
const listed = [256, 512, 1024, 2048, 4096];
const perDoubling = 12;

/** What the text costs by token frequencies alone, in every vocabulary. */
export function tradeoffOf(counts: TextCounts, merges: readonly LearnedMerge[]): Tradeoff {
  const all = unigramsOfMerges(counts, merges);
  const bytes = all[0]!.tokens;
  const largest = all.at(-1)!.vocabulary;
  const sizes = new Set<number>([largest]);
  for (let at = 0; ; at++) {
    const size = Math.round(256 * 2 ** (at / perDoubling));
    if (size >= largest) break;
    sizes.add(size);
  }
  for (const size of listed) if (size < largest) sizes.add(size);
  const pairs = [...sizes].sort((a, b) => a - b).map((size) => all[size - 256]!);
  return { characters: unigramOf(counts.characters, bytes), pairs, bytes };
}

/** Those of the sizes that a table has room for. */
export const listedPoints = ({ pairs }: Tradeoff): VocabularyPoint[] =>
  pairs.filter(({ vocabulary }, at) => listed.includes(vocabulary) || at === pairs.length - 1);
