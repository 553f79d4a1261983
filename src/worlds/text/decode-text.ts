export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export type DecodedText =
  | { ok: true; text: string; encoding: TextEncoding; byteOrderMark: boolean }
  | { ok: false; code: 'binary' | 'wrongEncoding'; offset: number };

/**
 * Bytes of a file as text: by its byte order mark; else as UTF-8; else as GB18030, if it is clearly
 * Chinese in that encoding. Never a guess that turns a text into nonsense.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = byteOrderMark(bytes);
  if (marked) {
    const text = strictly(bytes.subarray(marked.length), marked.encoding);
    if (text !== undefined)
      return { ok: true, text, encoding: marked.encoding, byteOrderMark: true };
    return { ok: false, code: 'wrongEncoding', offset: firstInvalid(bytes) };
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) return { ok: false, code: 'binary', offset: nul };
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== undefined) return { ok: true, text: utf8, encoding: 'utf-8', byteOrderMark: false };
  const chinese = isClearlyGB(bytes) ? strictly(bytes, 'gb18030') : undefined;
  if (chinese !== undefined)
    return { ok: true, text: chinese, encoding: 'gb18030', byteOrderMark: false };
  const control = bytes.findIndex((byte) => byte < 9 || (byte > 13 && byte < 27));
  if (control >= 0) return { ok: false, code: 'binary', offset: control };
  return { ok: false, code: 'wrongEncoding', offset: firstInvalid(bytes) };
}

function byteOrderMark(bytes: Uint8Array): { encoding: TextEncoding; length: number } | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 };
  // FF FE 00 00 is UTF-32: its zeros show that it is no UTF-16, and it goes on as binary.
  if (a === 0xff && b === 0xfe && (c !== 0 || d !== 0)) return { encoding: 'utf-16le', length: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

function strictly(bytes: Uint8Array, encoding: TextEncoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Not this encoding, or one that this JavaScript does not know.
    return undefined;
  }
}

/** Where the bytes stop being UTF-8: as far as a decoder that replaces errors agrees with them. */
function firstInvalid(bytes: Uint8Array): number {
  const replaced = new TextEncoder().encode(
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
  );
  const at = bytes.findIndex((byte, i) => byte !== replaced[i]);
  return at < 0 ? bytes.length : at;
}

/**
 * Nearly all bytes over 7F come in pairs of GB 2312's rows, hardly any of them Japanese kana
 * (rows A4, A5), and the Chinese comma, pause mark or full stop occurs as often as in any Chinese
 * text: Latin-1, Big5, Shift JIS, EUC-JP and EUC-KR fail one of these.
 */
function isClearlyGB(bytes: Uint8Array): boolean {
  let high = 0;
  let pairs = 0;
  let kana = 0;
  let marks = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i];
    if (lead < 0x80) continue;
    const trail = bytes[i + 1] ?? 0;
    if (lead < 0xa1 || lead > 0xf7 || trail < 0xa1) {
      high++;
      continue;
    }
    high += 2;
    pairs++;
    i++;
    if (lead === 0xa4 || lead === 0xa5) kana++;
    if ((lead === 0xa3 && trail === 0xac) || (lead === 0xa1 && (trail === 0xa2 || trail === 0xa3)))
      marks++;
  }
  return pairs >= 0.475 * high && kana < 0.05 * pairs && marks > 0.01 * pairs;
}
