import { Problem } from './problem';

type Fields = Record<string, unknown>;

/** A number of config.json. @throws Problem if it is missing, no number, or out of bounds */
export function numberOf(
  config: Fields,
  name: string,
  {
    from = -Infinity,
    to = Infinity,
    otherwise,
  }: { from?: number; to?: number; otherwise?: number } = {},
): number {
  const value = config[name] ?? otherwise;
  if (typeof value === 'number' && value >= from && value <= to) return value;
  const bounds = from > -Infinity || to < Infinity ? ` from ${from} to ${to}` : '';
  throw new Problem(`In config.json, ${name} must be a number${bounds}, not ${shown(value)}.`);
}

/** A whole number of at least 1. @throws Problem */
export function countOf(config: Fields, name: string): number {
  const value = numberOf(config, name, { from: 1, to: 2 ** 24 });
  if (Number.isInteger(value)) return value;
  throw new Problem(`In config.json, ${name} must be a whole number, not ${value}.`);
}

/** A list of numbers. @throws Problem */
export function numbersOf(config: Fields, name: string, count?: number): number[] {
  const value = config[name];
  const fits =
    Array.isArray(value) &&
    value.length > 0 &&
    (count === undefined || value.length === count) &&
    value.every((entry) => typeof entry === 'number' && Number.isFinite(entry));
  if (fits) return value as number[];
  throw new Problem(
    `In config.json, ${name} must be a list of ${count ?? ''} numbers, not ${shown(value)}.`,
  );
}

const shown = (value: unknown) => (value === undefined ? 'missing' : JSON.stringify(value));
