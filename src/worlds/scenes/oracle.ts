import { JITTER } from './paint';
import { coverage } from './shapes';
import { COLOURS, SHAPES, type Thing } from './things';

/** One shape where and as large as it may be. */
interface Template {
  shape: number;
  /** [side · side], mean 0 and length 1, so that a product with it measures how alike a cell is. */
  pattern: Float32Array;
  /** Of the mask before: what undoes the scaling. */
  mean: number;
  length: number;
}

/** What a cell shows, for whoever wants to know how sure the reading is. */
export interface CellReading extends Thing {
  /** Share of the cell's variance that the best shape explains, 0 to 1. */
  explained: number;
  /** How much brighter or darker the object is than what is around it, 0 to √3. */
  contrast: number;
}

/** Below these a cell counts as empty. */
const LEAST = { explained: 0.35, contrast: 0.28 };

const STEPS = [-1, -0.5, 0, 0.5, 1];
const SIZES = [-1, 0, 1];

const templates = new Map<number, Template[]>();

/**
 * Reads colour, shape and place of every object from pixels alone: in each cell the shape that explains
 * most, two flat colours and a mask; the colour is what the fit says is under the mask.
 * Reads pictures that are a little blurred or off in colour as well, as decoders draw them.
 *
 * @param pixels [size, size, 3]; from 0 to 1, or 0 to 255 in a Uint8Array
 * @param colours how many of `COLOURS` there are
 * @returns objects in the order of their places
 */
export function readScene(
  pixels: Uint8Array | Float32Array,
  size: number,
  colours: number,
): CellReading[] {
  const scale = pixels instanceof Uint8Array ? 1 / 255 : 1;
  return [0, 1, 2, 3]
    .map((place) => readCell(cellOf(pixels, size, place, scale), size / 2, place, colours))
    .filter(
      ({ explained, contrast }) => explained >= LEAST.explained && contrast >= LEAST.contrast,
    );
}

/** One quarter of a picture, channel by channel: [3][side · side]. */
function cellOf(pixels: ArrayLike<number>, size: number, place: number, scale: number) {
  const side = size / 2;
  const [left, top] = [(place % 2) * side, Math.floor(place / 2) * side];
  return [0, 1, 2].map((c) =>
    Float32Array.from(
      { length: side * side },
      (_, i) => scale * pixels[((top + Math.floor(i / side)) * size + left + (i % side)) * 3 + c],
    ),
  );
}

function readCell(
  channels: Float32Array[],
  side: number,
  place: number,
  colours: number,
): CellReading {
  const means = channels.map((channel) => channel.reduce((a, b) => a + b, 0) / channel.length);
  const total = channels.reduce(
    (sum, channel, c) => sum + channel.reduce((a, b) => a + (b - means[c]) ** 2, 0),
    1e-9,
  );
  let best: { template: Template; slopes: number[]; explained: number } | null = null;
  for (const template of templatesOf(side)) {
    const slopes = channels.map((channel) => dot(channel, template.pattern));
    const explained = slopes.reduce((sum, b) => sum + b * b, 0);
    if (!best || explained > best.explained) best = { template, slopes, explained };
  }
  const { template, slopes, explained } = best!;
  // Channel = mean + slope · pattern, and the pattern is (mask − its mean) / its length.
  const rise = slopes.map((b) => b / template.length);
  const found = means.map((mean, c) => mean + rise[c] * (1 - template.mean));
  return {
    place,
    shape: template.shape,
    colour: nearestColour(found, colours),
    explained: explained / total,
    contrast: Math.hypot(...rise),
  };
}

/** The colour that is nearest at some brightness near its own. */
function nearestColour(found: readonly number[], colours: number): number {
  const distances = COLOURS.slice(0, colours).map(({ rgb }) => {
    const along = rgb.reduce((sum, v, c) => sum + v * found[c], 0);
    const square = rgb.reduce((sum, v) => sum + v * v, 0);
    const brightness = Math.min(1.05, Math.max(0.7, along / square));
    return Math.hypot(...rgb.map((v, c) => found[c] - brightness * v));
  });
  return distances.indexOf(Math.min(...distances));
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

function templatesOf(side: number): Template[] {
  let list = templates.get(side);
  if (!list) {
    const { shift, radius } = JITTER;
    list = SHAPES.flatMap((_, shape) =>
      SIZES.flatMap((s) =>
        STEPS.flatMap((y) =>
          STEPS.map((x) => {
            const centre = { x: side * (0.5 + shift * x), y: side * (0.5 + shift * y) };
            return templateOf(
              shape,
              coverage(shape, side, centre, side * (radius.mean + radius.spread * s)),
            );
          }),
        ),
      ),
    );
    templates.set(side, list);
  }
  return list;
}

function templateOf(shape: number, mask: Float32Array): Template {
  const mean = mask.reduce((a, b) => a + b, 0) / mask.length;
  const length = Math.sqrt(mask.reduce((sum, m) => sum + (m - mean) ** 2, 0));
  return { shape, mean, length, pattern: mask.map((m) => (m - mean) / length) };
}
