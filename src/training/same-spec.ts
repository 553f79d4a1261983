import type { RunSpec } from './protocol';

/** Whether two specs make the same run; the order in which their values were written does not matter. */
export const sameSpec = (a: unknown, b: RunSpec): boolean => canonical(a) === canonical(b);

/** JSON with sorted keys, without what is undefined. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`;
}
