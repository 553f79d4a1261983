/** A chart's numbers as a table: for readers, for screen readers and for spreadsheets. */
export interface Table {
  columns: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}

/** RFC 4180: CRLF lines, quotes around what holds a comma, a quote or a line break. */
export function toCsv({ columns, rows }: Table): string {
  const field = (value: string | number | null) => {
    const text =
      value === null || (typeof value === 'number' && Number.isNaN(value)) ? '' : `${value}`;
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [columns, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}
