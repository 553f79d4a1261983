import { decodeText, type TextEncoding } from './decode-text';

/** Fewer characters teach a model nothing and leave no part for validation. */
export const MINIMUM_CHARACTERS = 1000;
export const MAXIMUM_BYTES = 8 * 2 ** 20;

/** What was done to the text on the way in; the page turns the code into a sentence. */
export type TextNote =
  | { code: 'encoding'; encoding: TextEncoding } // read as this, since it is not UTF-8
  | { code: 'byteOrderMark' } // one was removed
  | { code: 'newlines' } // \r\n and \r became \n
  | { code: 'controls'; count: number } // so many control characters were removed
  | { code: 'surrogates'; count: number }; // so many halves of characters became U+FFFD

export type OwnText =
  | { ok: true; text: string; characters: number; notes: TextNote[] }
  | { ok: false; code: 'tooShort'; characters: number; minimum: number }
  | { ok: false; code: 'tooLong'; bytes: number; maximum: number }
  /** `offset`: of the first byte (in a pasted text, character) that no text has. */
  | { ok: false; code: 'binary'; offset: number }
  /** `offset`: of the first byte that is not UTF-8. */
  | { ok: false; code: 'wrongEncoding'; offset: number };

/** A stray control character or two is removed; more than one in so many, and it is not a text. */
const CHARACTERS_PER_CONTROL = 1000;
const STRAY_CONTROLS = 3;
// What a text file may hold below U+0020: tab, line feed, vertical tab, form feed, carriage return.
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f]/g;

/**
 * A reader's own text, from a file or pasted: checked, decoded, with line feeds as line breaks.
 * @returns the text with notes on what was changed, or why it cannot be used
 */
export function readOwnText(source: Uint8Array | string): OwnText {
  const bytes =
    typeof source === 'string' ? new TextEncoder().encode(source).length : source.length;
  if (bytes > MAXIMUM_BYTES) return { ok: false, code: 'tooLong', bytes, maximum: MAXIMUM_BYTES };
  const notes: TextNote[] = [];
  let text: string;
  if (typeof source === 'string') {
    text = source;
    if (text.startsWith('\ufeff')) {
      text = text.slice(1);
      notes.push({ code: 'byteOrderMark' });
    }
  } else {
    const decoded = decodeText(source);
    if (!decoded.ok) return decoded;
    text = decoded.text;
    if (decoded.encoding !== 'utf-8') notes.push({ code: 'encoding', encoding: decoded.encoding });
    if (decoded.byteOrderMark) notes.push({ code: 'byteOrderMark' });
  }
  return clean(text, notes);
}

function clean(original: string, notes: TextNote[]): OwnText {
  let text = original;
  const controls = text.match(CONTROLS)?.length ?? 0;
  if (controls > STRAY_CONTROLS + text.length / CHARACTERS_PER_CONTROL || text.includes('\0'))
    return { ok: false, code: 'binary', offset: text.search(CONTROLS) };
  if (controls > 0) {
    text = text.replace(CONTROLS, '');
    notes.push({ code: 'controls', count: controls });
  }
  const halves = text.match(/\p{Surrogate}/gu)?.length ?? 0;
  if (halves > 0) {
    text = text.replace(/\p{Surrogate}/gu, '\ufffd');
    notes.push({ code: 'surrogates', count: halves });
  }
  if (text.includes('\r')) {
    text = text.replace(/\r\n?/g, '\n');
    notes.push({ code: 'newlines' });
  }
  let characters = 0;
  for (const character of text) characters += character.length > 0 ? 1 : 0;
  if (text.trim() === '') characters = 0;
  if (characters < MINIMUM_CHARACTERS)
    return { ok: false, code: 'tooShort', characters, minimum: MINIMUM_CHARACTERS };
  return { ok: true, text, characters, notes };
}
