/**
 * GPT-2's way of writing any byte as one printable character, so that a vocabulary file is text:
 * printable Latin-1 stands for itself, each other byte for the next free code point from U+0100
 * (`bytes_to_unicode` in `encoder.py` of openai/gpt-2).
 */
const characters: string[] = [];
let next = 0x100;
for (let byte = 0; byte < 256; byte++)
  characters.push(String.fromCharCode(isPrintable(byte) ? byte : next++));

const byteOfCharacter = new Map(characters.map((character, byte) => [character, byte]));

function isPrintable(byte: number): boolean {
  return (
    (byte >= 0x21 && byte <= 0x7e) ||
    (byte >= 0xa1 && byte <= 0xac) ||
    (byte >= 0xae && byte <= 0xff)
  );
}

/** Bytes as they are written in a vocabulary file: ' the' → 'Ġthe'. */
export function writeBytes(bytes: ArrayLike<number>): string {
  let text = '';
  for (let i = 0; i < bytes.length; i++) text += characters[bytes[i]];
  return text;
}

/** The reverse of `writeBytes`; undefined if the text has a character outside the alphabet. */
export function readBytes(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const byte = byteOfCharacter.get(text[i]);
    if (byte === undefined) return undefined;
    bytes[i] = byte;
  }
  return bytes;
}
