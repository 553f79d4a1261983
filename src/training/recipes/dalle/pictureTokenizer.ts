/** A picture as a grid of whole numbers, and back: what the discrete VAE is to DALL·E. */
export interface PictureTokenizer {
  /** Side of a picture, in pixels. */
  readonly size: number;
  readonly rows: number;
  readonly columns: number;
  /** K: how many words pictures are written with. */
  readonly codes: number;
  /**
   * @param pixels [n, size, size, 3], from 0 to 255
   * @returns [n · rows · columns], row by row
   */
  encode(pixels: Uint8Array): Promise<Int32Array>;
  /** @returns [n, size, size, 3], from 0 to 255 */
  decode(tokens: Int32Array): Promise<Uint8Array<ArrayBuffer>>;
  dispose(): void;
}

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
