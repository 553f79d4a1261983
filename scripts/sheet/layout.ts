import type { SheetResult } from '../../src/training/recipes/dalle/probes/results';

/** Pixels between two pictures, and between two bands of them. */
const GAP = 2;
const BETWEEN = 10;
const COLUMNS = 12;

/** What stands below each other for every caption, in this order. */
export type Row = 'original' | 'reconstruction' | 'sample' | 'best';

/** Where on the page what lies, in pixels. */
export interface Layout {
  width: number;
  height: number;
  /** Side of a picture. */
  tile: number;
  /** From the top of a picture to that of the one below it. */
  pitch: number;
  rows: Row[];
}

/**
 * All pictures of a sheet on one white page: twelve captions a band, the pictures of each below each other,
 * held-out ones in bands of their own.
 */
export function laidOut(sheet: SheetResult): {
  layout: Layout;
  /** Top left corner of each caption's first picture. */
  places: { x: number; y: number }[];
  /** [height, width, 3] */
  pixels: Uint8Array;
} {
  const { size: tile, items, best } = sheet;
  const pictures: [Row, Uint8Array][] = [
    ['original', sheet.originals],
    ['reconstruction', sheet.reconstructions],
    ['sample', sheet.samples],
    ...(best ? [['best', best] as [Row, Uint8Array]] : []),
  ];
  const pitch = tile + GAP;
  const band = pictures.length * pitch + BETWEEN;
  const seen = items.filter(({ split }) => split === 'train').length;
  const bandsOfSeen = Math.ceil(seen / COLUMNS);
  const places = items.map(({ split }, i) => {
    const [at, first] = split === 'train' ? [i, 0] : [i - seen, bandsOfSeen];
    return { x: GAP + (at % COLUMNS) * pitch, y: GAP + (first + Math.floor(at / COLUMNS)) * band };
  });
  const width = GAP + COLUMNS * pitch;
  const bands = bandsOfSeen + Math.ceil((items.length - seen) / COLUMNS);
  const height = GAP + bands * band - BETWEEN;
  const pixels = new Uint8Array(width * height * 3).fill(255);
  places.forEach(({ x, y }, i) =>
    pictures.forEach(([, all], row) => {
      for (let line = 0; line < tile; line++) {
        const from = (i * tile + line) * tile * 3;
        const to = ((y + row * pitch + line) * width + x) * 3;
        pixels.set(all.subarray(from, from + tile * 3), to);
      }
    }),
  );
  const layout = { width, height, tile, pitch, rows: pictures.map(([row]) => row) };
  return { layout, places, pixels };
}
