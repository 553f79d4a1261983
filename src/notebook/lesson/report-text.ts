import type { Report } from '../options/options';
import { messages } from './messages';

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** One report on the address, as a sentence. */
export function reportText(report: Report): string {
  const say = messages.current;
  const name = shorten(report.name);
  switch (report.kind) {
    case 'unknown':
      return say.unknown(name);
    case 'clamped':
      return say.clamped(name, shorten(report.given), report.used);
    case 'invalid':
      return say.invalid(name, shorten(report.given));
  }
}
