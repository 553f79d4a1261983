import { toScientific } from '../format/numbers';

/** The numbers that a slider can take. */
export interface NumberRange {
  min: number;
  max: number;
  step: number;
  scale?: 'linear' | 'log';
}

/** Ten round numbers to the decade, near enough to equal factors. */
const mantissas = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8];

export const isLog = (range: NumberRange) => range.scale === 'log' && range.min > 0;

/** The values at which a logarithmic slider stops, rising, with both ends. */
export function logStops(range: NumberRange): number[] {
  const stops = new Set([range.min, range.max]);
  const decades = [Math.floor(Math.log10(range.min)), Math.ceil(Math.log10(range.max))] as const;
  for (let decade = decades[0]; decade <= decades[1]; decade++)
    for (const mantissa of mantissas) stops.add(toAllowed(Number(`${mantissa}e${decade}`), range));
  return [...stops].sort((a, b) => a - b);
}

/** The stop nearest to a value, by factor: a typed value may lie between two. */
export function nearestStop(value: number, stops: readonly number[]): number {
  const off = (stop: number) => Math.abs(Math.log(stop / value));
  return stops.reduce((best, stop, at) => (off(stop) < off(stops[best]!) ? at : best), 0);
}

/** The nearest value that the control allows. A typed value on a log scale may lie between stops. */
export function toAllowed(value: number, range: NumberRange): number {
  const { min, max, step } = range;
  const whole = Number.isInteger(step) && Number.isInteger(min);
  const stepped = isLog(range) && !whole ? value : min + Math.round((value - min) / step) * step;
  // Without the tail that binary fractions leave: 0.1 + 0.2.
  return Number(Math.min(max, Math.max(min, stepped)).toPrecision(12));
}

/** Reads a typed number (`1e-3`, `0,5`, `1,000` is one thousand); null if it is none. */
export function parseTyped(text: string): number | null {
  const plain = text
    .trim()
    .replace(/\u2212/g, '-')
    .replace(/[,\u00a0\s](?=\d{3}(\D|$))/g, '')
    .replace(',', '.');
  if (plain === '') return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

/** A value as it is typed: plain digits, no grouping. */
export function toTyped(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-3 || size >= 1e7)) return toScientific(value, 6);
  return String(Number(value.toPrecision(8)));
}
