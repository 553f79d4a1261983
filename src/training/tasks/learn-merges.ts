import { learnMerges, type LearnedMerge } from '#worlds/tokenizer';
import { byteLength } from '#worlds/tokenizer';
import type { DataSource } from '../protocol';
import type { Surroundings } from '../recipe';
import { readText } from '../recipes/gpt/corpus';
import { breathe } from '../run/pace';

export interface LearnMergesArgs {
  data: DataSource;
  /** Vocabulary to stop at: 256 bytes and one token a merge. */
  vocabulary: number;
}

/** How often each token occurs before any merge: what frequencies alone can predict follows from it. */
export interface TextCounts {
  /** [256] */
  bytes: number[];
  /** Of each character that occurs, in the order of its first appearance. */
  characters: number[];
}

/** Merges learned since the last news; the first news brings the counts. */
export interface LearnMergesNews {
  merges: LearnedMerge[];
  counts?: TextCounts;
}

export interface LearnMergesResult {
  bytes: number;
  characters: number;
  /** Number of tokens of the text after the last merge. */
  tokens: number;
  merges: number;
}

/** Long enough that news are few, short enough that they look live. */
const NEWS_MS = 60;

/** Learns byte-level BPE on a text, reporting its merges as they come. */
export async function learnMergesTask(
  { data, vocabulary }: LearnMergesArgs,
  surroundings: Surroundings,
  onNews: (news: LearnMergesNews) => void,
): Promise<LearnMergesResult> {
  const text = await readText(data, surroundings);
  const bytes = byteLength(text);
  onNews({ merges: [], counts: countsOf(text) });
  await breathe();
  let news: LearnedMerge[] = [];
  let reported = performance.now();
  let tokens = bytes;
  let merges = 0;
  for (const merge of learnMerges(text, vocabulary)) {
    news.push(merge);
    ({ tokens } = merge);
    merges++;
    if (performance.now() - reported < NEWS_MS) continue;
    onNews({ merges: news });
    news = [];
    await breathe();
    reported = performance.now();
  }
  onNews({ merges: news });
  return { bytes, characters: [...text].length, tokens, merges };
}

function countsOf(text: string): TextCounts {
  const bytes = Array<number>(256).fill(0);
  for (const byte of new TextEncoder().encode(text)) bytes[byte]++;
  const characters = new Map<string, number>();
  for (const character of text) characters.set(character, (characters.get(character) ?? 0) + 1);
  return { bytes, characters: [...characters.values()] };
}
