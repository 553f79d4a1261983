import { readScene, type Thing } from '#worlds/scenes';
import { bytesOf } from './picture-tokenizer';

/** What of a caption a picture shows, as the oracle reads its pixels. */
export interface Grade {
  /** Share of the things in the caption whose colour is at their place. */
  colour: number;
  /** Whether every thing is there with colour, shape and place, and nothing else is. */
  all: boolean;
}

/** How to read pictures of a world: their side and how many colours there are. */
export interface OracleSetting {
  size: number;
  colours: number;
}

/**
 * Grades a picture against its caption. Where that names no places, a thing may be anywhere.
 *
 * @param pixels [size, size, 3], from 0 to 255
 */
export function gradePicture(
  pixels: Uint8Array,
  wanted: readonly Thing[],
  { size, colours }: OracleSetting,
  placesTold = true,
): Grade {
  const found = readScene(pixels, size, colours);
  const key = ({ colour, shape, place }: Thing, of: 'colour' | 'all') =>
    [...(placesTold ? [place] : []), colour, ...(of === 'all' ? [shape] : [])].join();
  const right = wanted.filter((thing) =>
    found.some((one) => key(one, 'colour') === key(thing, 'colour')),
  );
  const sorted = (things: readonly Thing[]) => things.map((thing) => key(thing, 'all')).sort();
  return {
    colour: right.length / wanted.length,
    all: sorted(found).join(' ') === sorted(wanted).join(' '),
  };
}

/** Mean grades of pictures laid end to end. */
export function gradeAll(
  pixels: Uint8Array,
  wanted: readonly (readonly Thing[])[],
  oracle: OracleSetting,
): { colour: number; all: number; grades: Grade[] } {
  const bytes = bytesOf(oracle);
  const grades = wanted.map((things, i) =>
    gradePicture(pixels.subarray(i * bytes, (i + 1) * bytes), things, oracle),
  );
  const mean = (of: (grade: Grade) => number) =>
    grades.reduce((sum, grade) => sum + of(grade), 0) / grades.length;
  return { colour: mean((g) => g.colour), all: mean((g) => Number(g.all)), grades };
}
