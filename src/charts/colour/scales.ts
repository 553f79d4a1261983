import { interpolateCividis, interpolateRdBu, interpolateViridis } from 'd3';
import { contrast, parseHex, type Rgb } from '#ui';

/** A value as a colour. Colours are `#rrggbb` and the same on both themes: they are data. */
export interface ColourScale {
  (value: number): string;
  /** The values at its two ends. */
  domain: readonly [low: number, high: number];
}

const channel = (x: number) =>
  Math.round(255 * Math.min(1, Math.max(0, x)))
    .toString(16)
    .padStart(2, '0');

/** `rgb(1, 2, 3)` or `#010203`, as d3 writes them, → `#010203`. */
function toHex(colour: string): string {
  if (colour.startsWith('#')) return colour;
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return `#${[red, green, blue].map((value) => channel(value / 255)).join('')}`;
}

const share = (value: number, low: number, high: number) =>
  high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0;

/** From dark to light with no hue that hides from a colour-blind reader; for what starts at zero. */
export function sequential(
  low: number,
  high: number,
  map: 'viridis' | 'cividis' = 'viridis',
): ColourScale {
  const interpolate = map === 'viridis' ? interpolateViridis : interpolateCividis;
  return Object.assign((value: number) => toHex(interpolate(share(value, low, high))), {
    domain: [low, high] as const,
  });
}

/**
 * For signed values: pale at zero, blue below and red above, equally strong at equal distance (so
 * `low` and `high` widen to be symmetric).
 */
export function diverging(low: number, high: number): ColourScale {
  const reach = Math.max(Math.abs(low), Math.abs(high)) || 1;
  // d3's scheme runs from red to blue, and its ends are too dark to tell apart.
  const colour = (value: number) =>
    toHex(interpolateRdBu(0.5 - 0.42 * Math.min(1, Math.max(-1, value / reach))));
  return Object.assign(colour, { domain: [-reach, reach] as const });
}

const paper: Rgb = parseHex('#ffffff');
const ink: Rgb = parseHex('#000000');

/** Black or white, whichever reads better on this ground: never below 4.5:1. */
export function textOn(ground: string): '#000000' | '#ffffff' {
  const colour = parseHex(ground);
  return contrast(paper, colour) > contrast(ink, colour) ? '#ffffff' : '#000000';
}

/** Smallest and largest finite value; [0, 1] if there is none. */
export function extentOf(values: ArrayLike<number>): [low: number, high: number] {
  let [low, high] = [Infinity, -Infinity];
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? [low, high] : [0, 1];
}
