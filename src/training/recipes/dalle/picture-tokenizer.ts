import type { PictureTokenizer } from '../dvae';

/**
 * The same words in another order, as any other discrete VAE has them: what is written with one and read
 * with the other. Written as before, so that everything else stays the same.
 */
export function renumbered(tokenizer: PictureTokenizer): PictureTokenizer {
  const { codes } = tokenizer;
  // A step that shares no factor with the number of codes visits all of them.
  const step = [...Array(codes).keys()].find((n) => n > codes / 3 && gcd(n, codes) === 1) ?? 1;
  return {
    ...tokenizer,
    decode: (tokens) => tokenizer.decode(tokens.map((token) => (token * step + 1) % codes)),
  };
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** Tokens of a picture. */
export const tokensOf = ({ rows, columns }: PictureTokenizer): number => rows * columns;

/** Bytes of a picture. */
export const bytesOf = ({ size }: { size: number }): number => size * size * 3;
