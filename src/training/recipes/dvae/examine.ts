import { unitPixels } from '#worlds/pictures';
import type { DvaeCoder } from './coder';
import type { Examined } from './baselines';

export interface Examination {
  /** Mean squared error through the tokens, and through a relaxed draw. */
  hardError: number;
  softError: number;
  /** Of things that training never shows, through their tokens, where they are apart. */
  unseenError?: number;
  /** e to the entropy of the tokens: how many codes there would be if all came alike. */
  perplexity: number;
  /** Codes that at least one token has. */
  codesUsed: number;
}

export async function examine(
  coder: DvaeCoder,
  { pictures, unseen }: Examined,
  temperature: number,
): Promise<Examination> {
  const { tokens, hard, soft } = await coder.read(pictures, temperature);
  const counts = countsOf(tokens, coder.config.codes);
  const values = unitPixels(pictures);
  return {
    hardError: meanSquare(values, hard),
    softError: meanSquare(values, soft),
    ...(unseen && { unseenError: await hardErrorOn(coder, unseen) }),
    perplexity: perplexityOf(counts),
    codesUsed: counts.filter((count) => count > 0).length,
  };
}

async function hardErrorOn(coder: DvaeCoder, pictures: Uint8Array): Promise<number> {
  return meanSquare(unitPixels(pictures), await coder.pictures(await coder.tokens(pictures)));
}

/** How often each code comes. */
export function countsOf(tokens: Int32Array, codes: number): number[] {
  const counts = Array<number>(codes).fill(0);
  for (const token of tokens) counts[token]++;
  return counts;
}

export function perplexityOf(counts: readonly number[]): number {
  const total = counts.reduce((a, b) => a + b, 0);
  const entropy = counts.reduce(
    (sum, count) => (count > 0 ? sum - (count / total) * Math.log(count / total) : sum),
    0,
  );
  return Math.exp(entropy);
}

function meanSquare(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] - b[i]) ** 2;
  return sum / a.length;
}
