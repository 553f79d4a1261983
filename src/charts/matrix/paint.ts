import { parseHex } from '#ui';
import type { ColourScale } from '../colour/scales';

/** Colours between the two ends of a scale; more than the eye can tell apart. */
const shades = 256;

const tables = new WeakMap<ColourScale, Uint8ClampedArray>();

/** RGB of every shade; kept, since a grid paints many matrices by one scale, twice a second. */
function tableOf(scale: ColourScale): Uint8ClampedArray {
  const found = tables.get(scale);
  if (found) return found;
  const [low, high] = scale.domain;
  const table = new Uint8ClampedArray(shades * 3);
  for (let shade = 0; shade < shades; shade++) {
    const colour = parseHex(scale(low + ((high - low || 1) * shade) / (shades - 1)));
    table.set(
      colour.map((channel) => Math.round(channel * 255)),
      shade * 3,
    );
  }
  tables.set(scale, table);
  return table;
}

/**
 * Cells as pixels, one each.
 * @param values row-major
 * @param scale its domain is rounded to 256 shades
 * @returns RGBA, for `ImageData`. What is not finite is transparent.
 */
export function toPixels(
  values: ArrayLike<number>,
  scale: ColourScale,
): Uint8ClampedArray<ArrayBuffer> {
  const [low, high] = scale.domain;
  const span = high - low || 1;
  const table = tableOf(scale);
  const pixels = new Uint8ClampedArray(values.length * 4);
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (!Number.isFinite(value)) continue;
    const share = Math.min(1, Math.max(0, (value - low) / span));
    const shade = Math.round(share * (shades - 1)) * 3;
    pixels[at * 4] = table[shade]!;
    pixels[at * 4 + 1] = table[shade + 1]!;
    pixels[at * 4 + 2] = table[shade + 2]!;
    pixels[at * 4 + 3] = 255;
  }
  return pixels;
}

/** Draws a matrix into a canvas, one pixel a cell; CSS enlarges it. */
export function draw(
  canvas: HTMLCanvasElement,
  values: ArrayLike<number>,
  columns: number,
  scale: ColourScale,
): void {
  const rows = Math.floor(values.length / columns);
  if (rows === 0) return;
  canvas.width = columns;
  canvas.height = rows;
  const pixels = toPixels(values, scale).subarray(0, rows * columns * 4);
  canvas.getContext('2d')?.putImageData(new ImageData(pixels, columns, rows), 0, 0);
}

/** An attachment that keeps a canvas painted: `<canvas {@attach painted(values, columns, scale)}>`. */
export const painted =
  (values: ArrayLike<number>, columns: number, scale: ColourScale) => (canvas: HTMLCanvasElement) =>
    draw(canvas, values, columns, scale);
