import { threefry, type Key } from './threefry';

/** First eight hexadecimal digits after the point of √2 and √3: a starting key that hides nothing. */
const TEXT_SEED: Key = [0x6a09e667, 0xbb67ae85];

/**
 * The key of a seed. A whole number is its own 64-bit key (low word, high word); a text is hashed.
 * @param seed a whole number from 0 to 2^53 − 1, or any text
 */
export function keyOfSeed(seed: number | string): Key {
  if (typeof seed === 'string') return absorb(TEXT_SEED, seed);
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new RangeError(
      `The seed ${seed} is not a whole number from 0 to 2^53 − 1. Use such a number, or a text.`,
    );
  return [seed >>> 0, Math.floor(seed / 2 ** 32)];
}

/**
 * Derives a key from a key and a text: the length of its UTF-8 bytes, then the bytes, eight at a time
 * (little-endian, padded with zeros), each block enciphered under the key made so far.
 */
export function absorb(key: Key, text: string): Key {
  const bytes = new TextEncoder().encode(text);
  const blocks = new DataView(new ArrayBuffer(Math.ceil(bytes.length / 8) * 8));
  bytes.forEach((byte, i) => blocks.setUint8(i, byte));
  const state = new Uint32Array(2);
  threefry(key, bytes.length, 0, state);
  for (let at = 0; at < blocks.byteLength; at += 8) {
    threefry(
      [state[0], state[1]],
      blocks.getUint32(at, true),
      blocks.getUint32(at + 4, true),
      state,
    );
  }
  return [state[0], state[1]];
}
