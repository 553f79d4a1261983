const VISIBLE: Record<string, string> = { ' ': '␣', '\n': '↵', '\t': '⇥', '\r': '␍' };

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes as a label: white space made visible; bytes that are not whole characters as `\xE4`. */
export function byteLabel(bytes: Uint8Array): string {
  try {
    return textLabel(strict.decode(bytes));
  } catch {
    return [...bytes].map(hexadecimal).join('');
  }
}

/** Text as a label: white space and control characters made visible. */
export function textLabel(text: string): string {
  return text.replace(
    /[\p{White_Space}\p{Cc}\p{Cf}]/gu,
    (character) =>
      VISIBLE[character] ??
      `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
  );
}

function hexadecimal(byte: number): string {
  return `\\x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}
