import { defineMessages } from '../locale/messages';
import { formatNumber } from './numbers';

const messages = defineMessages({
  en: {
    seconds: (s: string) => `${s} s`,
    minutes: (m: number, s: number) => (s ? `${m} min ${s} s` : `${m} min`),
    hours: (h: number, m: number) => (m ? `${h} h ${m} min` : `${h} h`),
    days: (d: number, h: number) => (h ? `${d} d ${h} h` : `${d} d`),
    unknown: 'unknown',
    perSecond: { tokens: 'tokens/s', steps: 'steps/s', pairs: 'pairs/s' },
    inSeconds: (s: string) => `${s} s/step`,
  },
  zh: {
    seconds: (s) => `${s} 秒`,
    minutes: (m, s) => (s ? `${m} 分 ${s} 秒` : `${m} 分钟`),
    hours: (h, m) => (m ? `${h} 小时 ${m} 分` : `${h} 小时`),
    days: (d, h) => (h ? `${d} 天 ${h} 小时` : `${d} 天`),
    unknown: '未知',
    perSecond: { tokens: '词元/秒', steps: '步/秒', pairs: '对/秒' },
    inSeconds: (s) => `${s} 秒/步`,
  },
});

/** A length of time in its two largest units: `0.4 s`, `3 min 20 s`, `2 h 5 min`. */
export function formatDuration(seconds: number): string {
  const say = messages.current;
  if (!Number.isFinite(seconds) || seconds < 0) return say.unknown;
  if (seconds < 9.95) return say.seconds(formatNumber(seconds, { decimals: 1 }));
  const whole = Math.round(seconds);
  if (whole < 60) return say.seconds(String(whole));
  if (whole < 3600) return say.minutes(Math.floor(whole / 60), whole % 60);
  const minutes = Math.round(seconds / 60);
  if (minutes < 24 * 60) return say.hours(Math.floor(minutes / 60), minutes % 60);
  const hours = Math.round(seconds / 3600);
  return say.days(Math.floor(hours / 24), hours % 24);
}

const byteUnits = ['B', 'kB', 'MB', 'GB', 'TB'];

/** A size in decimal units, as browsers and disks count: `3.2 MB`. */
export function formatBytes(bytes: number): string {
  let [value, unit] = [bytes, 0];
  while (value >= 999.5 && unit < byteUnits.length - 1) [value, unit] = [value / 1000, unit + 1];
  return `${formatNumber(value, unit === 0 ? {} : { digits: value < 10 ? 2 : 3 })} ${byteUnits[unit]}`;
}

/**
 * A speed: `12,300 tokens/s`. Below one step a second it is read the other way round: `2.5 s/step`.
 */
export function formatRate(perSecond: number, unit: 'tokens' | 'steps' | 'pairs'): string {
  const say = messages.current;
  if (!Number.isFinite(perSecond) || perSecond <= 0) return say.unknown;
  if (unit === 'steps' && perSecond < 1)
    return say.inSeconds(formatNumber(1 / perSecond, { digits: 2 }));
  const shown = perSecond >= 100 ? { decimals: 0 } : { digits: 2 };
  return `${formatNumber(perSecond, shown)} ${say.perSecond[unit]}`;
}
