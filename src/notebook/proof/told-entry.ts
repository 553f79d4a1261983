import { formatNumber, formatPercent, localized } from '#ui';
import { messages } from './messages';
import { ownFact, type Entry, type EntryFormat, type OwnRun, type Printed } from './paper';

/** What a place of a table shows. */
export interface Told {
  text: string;
  /** True if it is said in words. */
  words: boolean;
  /** True if it is not known. */
  missing: boolean;
  /** True if it was not read again in the paper. */
  unread: boolean;
}

const written: Record<EntryFormat, (value: number) => string> = {
  number: (value) => formatNumber(value),
  compact: (value) => formatNumber(value, { digits: 3, compact: true }),
  percent: (value) => formatPercent(value),
  /** As papers write it: 3.14e23. */
  operations: (value) => value.toExponential(2).replace('e+', 'e'),
  year: String,
};

/** An entry of a table in the language of the page. */
export function toldEntry(entry: Entry, run: OwnRun, format: EntryFormat = 'number'): Told {
  if (entry === null || typeof entry !== 'object' || 'en' in entry)
    return printed(entry, format, messages.current.unpublished);
  if ('unread' in entry) return { ...printed(entry.unread, format, '–'), unread: true };
  if ('of' in entry) {
    const parts = entry.of.map((part) => toldEntry(part, run, format));
    const join = typeof entry.join === 'string' ? entry.join : localized(entry.join);
    return parts.some(({ missing }) => missing)
      ? { text: '–', words: false, missing: true, unread: false }
      : { ...parts[0]!, text: parts.map(({ text }) => text).join(join) };
  }
  if ('setting' in entry) return printed(settingOf(run, entry.setting), format, '–');
  if ('from' in entry) return printed(entry.from(run), format, '–');
  const value = ownFact(run, entry.fact);
  return printed(value ?? (run.view?.facts && entry.or) ?? null, format, '–');
}

function printed(value: Printed | boolean, format: EntryFormat, missing: string): Told {
  const words = typeof value === 'object';
  const told = { words, missing: value === null, unread: false };
  if (value === null) return { ...told, text: missing };
  if (typeof value === 'number') return { ...told, text: written[format](value) };
  return { ...told, text: typeof value === 'object' ? localized(value) : String(value) };
}

const settingOf = ({ settings }: OwnRun, name: string): Printed => {
  const value = settings[name];
  return value === undefined ? null : typeof value === 'boolean' ? String(value) : value;
};
