import { textWidth } from '../axis/labels';
import type { LineSeries } from './types';

const [pitch, sample, gap, fontSize] = [18, 24, 18, 12];

/** Where the entries of a legend stand if they flow like words from `top` down. */
export function legendPlaces(
  series: readonly LineSeries[],
  width: number,
  top: number,
): { line: LineSeries; x: number; y: number }[] {
  let [x, y] = [0, top + pitch];
  return series.map((line) => {
    const room = sample + textWidth(line.label, fontSize) + gap;
    if (x > 0 && x + room > width) [x, y] = [0, y + pitch];
    const place = { line, x, y };
    x += room;
    return place;
  });
}

export const legendBottom = (series: readonly LineSeries[], width: number, top: number): number =>
  (legendPlaces(series, width, top).at(-1)?.y ?? top) + 8;
