import { ALBUM_SIZE } from '#worlds/own-pictures';

/** Pixels on a side of a drawing. */
export const DRAWING_SIZE = 16;

/** What can be painted with, by name, as red, green, blue from 0 to 255. */
export const paints = {
  black: [33, 30, 23],
  grey: [140, 140, 140],
  white: [255, 255, 255],
  red: [214, 40, 40],
  orange: [244, 132, 16],
  yellow: [247, 214, 52],
  green: [58, 153, 68],
  blue: [38, 92, 214],
  purple: [132, 62, 178],
  pink: [242, 142, 178],
  brown: [126, 80, 48],
} as const;

export type Paint = keyof typeof paints;
export const paintNames = Object.keys(paints) as Paint[];

/** A drawing: the paint of each pixel, row by row. */
export type Drawing = readonly Paint[];

export const blankDrawing: Drawing = Array(DRAWING_SIZE ** 2).fill('white');

export const painted = (drawing: Drawing, at: number, paint: Paint): Drawing =>
  drawing[at] === paint ? drawing : drawing.map((old, i) => (i === at ? paint : old));

/** Every pixel that is reached from here over pixels of the same paint. */
export function filled(drawing: Drawing, at: number, paint: Paint): Drawing {
  const old = drawing[at];
  if (old === paint) return drawing;
  const next = [...drawing];
  const waiting = [at];
  while (waiting.length > 0) {
    const here = waiting.pop()!;
    if (next[here] !== old) continue;
    next[here] = paint;
    const column = here % DRAWING_SIZE;
    if (column > 0) waiting.push(here - 1);
    if (column < DRAWING_SIZE - 1) waiting.push(here + 1);
    if (here >= DRAWING_SIZE) waiting.push(here - DRAWING_SIZE);
    if (here < DRAWING_SIZE ** 2 - DRAWING_SIZE) waiting.push(here + DRAWING_SIZE);
  }
  return next;
}

/** @returns [16, 16, 3] */
export const drawingPixels = (drawing: Drawing): Uint8Array =>
  Uint8Array.from(drawing.flatMap((paint) => paints[paint]));

/** As a picture of an album: each pixel four. @returns [32, 32, 3] */
export function albumPixels(drawing: Drawing): Uint8Array {
  const times = ALBUM_SIZE / DRAWING_SIZE;
  const pixels = new Uint8Array(ALBUM_SIZE * ALBUM_SIZE * 3);
  for (let y = 0; y < ALBUM_SIZE; y++)
    for (let x = 0; x < ALBUM_SIZE; x++) {
      const paint = drawing[Math.floor(y / times) * DRAWING_SIZE + Math.floor(x / times)];
      pixels.set(paints[paint], (y * ALBUM_SIZE + x) * 3);
    }
  return pixels;
}
