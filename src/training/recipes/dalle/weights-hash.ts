import { sha256 } from '#worlds/text';

/**
 * The SHA-256 by which a DALL·E knows its tokenizer's weights again. Folders hold the one of the bytes read
 * as Latin-1 text and written in UTF-8, so that is what it stays; the text itself is not made.
 */
export function weightsHash(weights: Uint8Array): Promise<string> {
  const utf8 = new Uint8Array(2 * weights.length);
  let length = 0;
  for (const byte of weights)
    if (byte < 0x80) utf8[length++] = byte;
    else {
      utf8[length++] = 0xc0 | (byte >> 6);
      utf8[length++] = 0x80 | (byte & 0x3f);
    }
  return sha256(utf8.subarray(0, length));
}
