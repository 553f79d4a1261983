import { languageTag, locale } from '../locale/locale.svelte';

const formats = new Map<string, Intl.NumberFormat>();

function format(value: number, options: Intl.NumberFormatOptions): string {
  const key = locale.current + JSON.stringify(options);
  let made = formats.get(key);
  if (!made) formats.set(key, (made = new Intl.NumberFormat(languageTag[locale.current], options)));
  // A true minus sign, as wide as a digit.
  return made.format(value).replace('-', '\u2212');
}

export interface NumberStyle {
  /** Significant digits at most; default 4. */
  digits?: number;
  /** Digits after the point, exactly: keeps a changing number from jumping. Overrides `digits`. */
  decimals?: number;
  /** `1.24M`, 124 万: for counts that nobody reads to the last digit. */
  compact?: boolean;
}

/**
 * A number for a reader, in the language of the page. Very small and very large ones are written
 * as `3e-4`, which is also how they are typed; NaN and infinities by name.
 */
export function formatNumber(value: number, style: NumberStyle = {}): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '\u2212∞';
  const { digits = 4, decimals, compact } = style;
  if (compact && Math.abs(value) >= 1000)
    return format(value, {
      notation: 'compact',
      maximumSignificantDigits: Math.min(digits, 3),
    }).replace(/(?<=\d)(?=\p{Script=Han})/u, '\u00a0');
  if (decimals !== undefined)
    return format(value, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-3 || size >= 1e9))
    return toScientific(value, digits).replace(/^-/, '\u2212');
  if (Number.isInteger(value)) return format(value, {});
  return format(value, { maximumSignificantDigits: digits });
}

/**
 * A number or a name before Chinese words: 512 个词元 and ln V 为, but 15.4 万个词元 and 损失为, since no
 * space stands between two Chinese words.
 */
export function beforeHan(text: string, words: string): string {
  return /[\p{Script=Han}）”]$/u.test(text) ? text + words : `${text} ${words}`;
}

/** `0.0003` → `3e-4`: the shortest mantissa within that many digits. */
export function toScientific(value: number, digits: number): string {
  return value
    .toExponential(Math.max(0, digits - 1))
    .replace(/\.?0+e/, 'e')
    .replace('e+', 'e');
}

/** A share in 0…1 as a percentage; tiny ones as `<0.1%`, so that only zero reads as zero. */
export function formatPercent(share: number, decimals = 1): string {
  const least = 0.1 ** decimals / 100;
  if (share > 0 && share < least)
    return `<${format(least, { style: 'percent', maximumFractionDigits: decimals })}`;
  return format(share, {
    style: 'percent',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}
