import { formatBytes, formatNumber } from '#ui';
import { readOwnText, type OwnText, type TextNote } from '#worlds/text';
import { messages } from './messages/text-choice';

/** What came of a reader's text: the text with sentences on what was changed, or why it is no use. */
export type Checked =
  { ok: true; name: string; text: string; notes: string[] } | { ok: false; problem: string };

export function checkText(name: string, source: Uint8Array | string): Checked {
  const read = readOwnText(source);
  if (!read.ok) return { ok: false, problem: problemText(read) };
  return { ok: true, name, text: read.text, notes: read.notes.map(noteText) };
}

/** As `checkText`; a file that cannot be read is a problem like any other. */
export async function checkFile(file: File): Promise<Checked> {
  try {
    return checkText(file.name, new Uint8Array(await file.arrayBuffer()));
  } catch {
    return { ok: false, problem: messages.current.problems.unreadable };
  }
}

/** Why a text cannot be used, and what to do. */
function problemText(read: Extract<OwnText, { ok: false }>): string {
  const say = messages.current.problems;
  switch (read.code) {
    case 'tooShort':
      return say.tooShort(formatNumber(read.characters), formatNumber(read.minimum));
    case 'tooLong':
      return say.tooLong(formatBytes(read.bytes), formatBytes(read.maximum));
    case 'binary':
      return say.binary(formatNumber(read.offset + 1));
    case 'wrongEncoding':
      return say.wrongEncoding(formatNumber(read.offset + 1));
  }
}

/** What was done to a text on the way in. */
function noteText(note: TextNote): string {
  const say = messages.current.notes;
  switch (note.code) {
    case 'encoding':
      return say.encoding(note.encoding.toUpperCase());
    case 'controls':
      return say.controls(formatNumber(note.count));
    case 'surrogates':
      return say.surrogates(formatNumber(note.count));
    default:
      return say[note.code];
  }
}
