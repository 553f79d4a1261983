/** A student's own pictures as one text, which is kept, hashed and carried like any text of one's own. */

/** Side of a kept picture, in pixels. */
export const ALBUM_SIZE = 32 as const;
export const MOST_PICTURES = 300;
/** Fewer different captions leave nothing to tell apart. */
export const FEWEST_CAPTIONS = 4;
/** Characters of a caption. */
export const LONGEST_CAPTION = 120;

export interface OwnPicture {
  /** The file that it was, or what the page called a drawing. */
  name: string;
  caption: string;
  /** [32, 32, 3] */
  pixels: Uint8Array;
}

export type Album =
  | { ok: true; pictures: OwnPicture[] }
  /** No album, or not a whole one. */
  | { ok: false; code: 'unreadable' }
  | { ok: false; code: 'tooFew'; captions: number; minimum: number }
  | { ok: false; code: 'tooMany'; pictures: number; maximum: number };

const BYTES = ALBUM_SIZE * ALBUM_SIZE * 3;

export function writeAlbum(pictures: readonly OwnPicture[]): string {
  return JSON.stringify({
    album: 1,
    pictures: pictures.map(({ name, caption, pixels }) => [name, caption, toBase64(pixels)]),
  });
}

/** The pictures of an album that was written here; what it holds is checked as a stranger's. */
export function readAlbum(text: string): Album {
  const pictures = parse(text);
  if (!pictures) return { ok: false, code: 'unreadable' };
  if (pictures.length > MOST_PICTURES)
    return { ok: false, code: 'tooMany', pictures: pictures.length, maximum: MOST_PICTURES };
  const captions = new Set(pictures.map(({ caption }) => caption.toLowerCase())).size;
  if (captions < FEWEST_CAPTIONS)
    return { ok: false, code: 'tooFew', captions, minimum: FEWEST_CAPTIONS };
  return { ok: true, pictures };
}

/** The pictures of an album, however few, for a page that is still collecting; null if it is none. */
export function parse(text: string): OwnPicture[] | null {
  try {
    const { pictures } = JSON.parse(text) as { pictures: unknown };
    if (!Array.isArray(pictures)) return null;
    return pictures.map((entry: unknown) => {
      const [name, caption, base64] = entry as unknown[];
      if (typeof name !== 'string' || typeof caption !== 'string' || typeof base64 !== 'string')
        throw new TypeError('not a picture');
      const pixels = fromBase64(base64);
      if (pixels.length !== BYTES || caption.trim() === '' || caption.length > LONGEST_CAPTION)
        throw new TypeError('not a picture');
      return { name, caption, pixels };
    });
  } catch {
    return null;
  }
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
