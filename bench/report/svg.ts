import type { BenchResult } from '../measure/result';
import { nameOf } from '../task/shapes';
import { number } from './markdown';
import { summarise, type Summary } from './summary';

interface Bar {
  label: string;
  value: number | null;
  ours: boolean;
}

const LEFT = 250;
const LENGTH = 420;
const ROW = 22;
const HEAD = 44;
const WIDTH = LEFT + LENGTH + 90;

/** Tokens a second and host time of every trainer at every shape, on logarithmic scales. */
export function plotOf(result: BenchResult): string {
  const panels = result.shapes.flatMap((shape) => {
    const rows = summarise(shape, result.best);
    const bars = (value: (row: Summary) => number | null): Bar[] =>
      rows.map((row) => ({
        label: `${row.name} (${row.backend})`,
        value: value(row),
        ours: row.name.startsWith('Bonsai'),
      }));
    const name = nameOf(shape.shape);
    return [
      { title: `${name}: tokens a second`, bars: bars((row) => row.tokensPerSecond) },
      {
        title: `${name}: host milliseconds a step, shaders left out, loss read (shorter is better)`,
        bars: bars((row) => row.hostMilliseconds).filter(({ label }) => !label.includes('wasm')),
      },
    ];
  });
  let top = 0;
  const body = panels.map(({ title, bars }) => {
    const drawn = panel(title, bars, top);
    top += HEAD + bars.length * ROW;
    return drawn;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${top + 16}" font-family="sans-serif" font-size="13">`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    ...body,
    `</svg>\n`,
  ].join('\n');
}

function panel(title: string, bars: Bar[], top: number): string {
  const known = bars.flatMap(({ value }) => (value === null ? [] : [value]));
  const scale = logarithmic(known);
  const lines = bars.map(({ label, value, ours }, i) => {
    const y = top + HEAD + i * ROW;
    const length = value === null ? 0 : scale(value);
    const words = value === null ? 'not measured' : number(value);
    return [
      `<text x="${LEFT - 8}" y="${y + 13}" text-anchor="end">${escaped(label)}</text>`,
      `<rect x="${LEFT}" y="${y}" width="${length.toFixed(1)}" height="${ROW - 5}" fill="${ours ? '#2f6f4f' : '#a8a29a'}"/>`,
      `<text x="${(LEFT + length + 6).toFixed(1)}" y="${y + 13}">${words}</text>`,
    ].join('');
  });
  return [
    `<text x="16" y="${top + 30}" font-weight="bold">${escaped(title)}</text>`,
    ...lines,
  ].join('\n');
}

/** Lengths of bars, from the power of ten below the smallest value to the largest value. */
export function logarithmic(values: number[]): (value: number) => number {
  if (values.length === 0) return () => 0;
  const from = Math.ceil(Math.log10(Math.min(...values))) - 1;
  const to = Math.log10(Math.max(...values));
  return (value) => (LENGTH * (Math.log10(value) - from)) / (to - from);
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
