import { beforeHan, defineMessages, formatNumber } from '#ui';
import type { LineSeries, Baseline } from './types';

const messages = defineMessages({
  en: {
    fell: (name: string, from: string, to: string) => `${name} fell from ${from} to ${to}`,
    rose: (name: string, from: string, to: string) => `${name} rose from ${from} to ${to}`,
    stayed: (name: string, at: string) => `${name} stayed at ${at}`,
    over: (span: string, unit: string) => ` over ${span} ${unit}`,
    is: (name: string, value: string) => `${name} is ${value}`,
    and: ', ',
    part: '; ',
    end: '.',
    broke: (name: string, x: string) => `${name} stopped being finite at ${x}`,
    more: (count: number) => `and ${count} more lines`,
    nothing: 'Nothing has been measured yet.',
  },
  zh: {
    fell: (name, from, to) => beforeHan(name, `从 ${from} 降到 ${to}`),
    rose: (name, from, to) => beforeHan(name, `从 ${from} 升到 ${to}`),
    stayed: (name, at) => beforeHan(name, `保持在 ${at}`),
    over: (span, unit) => `（共 ${span} ${unit}）`,
    is: (name, value) => beforeHan(name, `为 ${value}`),
    and: '，',
    part: '；',
    end: '。',
    broke: (name, x) => beforeHan(name, `在 ${x} 处不再是有限值`),
    more: (count) => `另有 ${count} 条曲线`,
    nothing: '尚无测量结果。',
  },
});

/** A change of less than half a percent is none that a reader should hear of. */
const still = 0.005;

/** A sentence with more lines than this is not read to its end; the table has them all. */
const most = 4;

/**
 * The sentence that says what a chart shows: `Validation loss fell from 4.17 to 1.92 over 400
 * steps; ln V is 4.17.`
 * @param xUnit what x counts, as it stands after a number: `steps`, 步
 */
export function summarise(
  series: readonly LineSeries[],
  baselines: readonly Baseline[],
  xUnit: string,
): string {
  const say = messages.current;
  const drawn = series.filter(({ points }) => points.some(({ y }) => Number.isFinite(y)));
  if (drawn.length === 0) return say.nothing;

  const moves = drawn.map(({ label, points }) => {
    const first = points.find(({ y }) => Number.isFinite(y))!;
    const last = points.findLast(({ y }) => Number.isFinite(y))!;
    const change = last.y - first.y;
    const moved =
      Math.abs(change) <= still * Math.abs(first.y)
        ? say.stayed(label, number(last.y))
        : (change < 0 ? say.fell : say.rose)(label, number(first.y), number(last.y));
    const end = points.at(-1)!;
    const broke = Number.isFinite(end.y) ? '' : say.and + say.broke(label, number(end.x));
    return { text: moved + broke, span: end.x - points[0]!.x };
  });
  // One span for all is said once; lines measured every so many steps end a little earlier.
  const longest = Math.max(...moves.map(({ span }) => span));
  const shared = moves.every(({ span }) => span >= 0.95 * longest);
  const told = moves.slice(0, most).map(({ text, span }) => {
    return shared || span === 0 ? text : text + say.over(number(span), xUnit);
  });
  if (moves.length > most) told.push(say.more(moves.length - most));
  if (shared && longest > 0) told.push(told.pop()! + say.over(number(longest), xUnit));
  const levels = baselines.map(({ name, value }) => say.is(name, number(value)));
  const sentence = [told.join(say.and), ...(levels.length ? [levels.join(say.and)] : [])];
  return capital(sentence.join(say.part)) + say.end;
}

/** Three digits, the last one even if it is 0: 2.30 beside 2.32. */
function number(value: number): string {
  const size = Math.abs(value);
  if (Number.isInteger(value) || size < 1 || size >= 100) return formatNumber(value, { digits: 3 });
  return formatNumber(value, { decimals: size < 10 ? 2 : 1 });
}

/** Only plain words: `ln V` and symbols keep their case. */
function capital(text: string): string {
  return /^[a-z]{3,}/.test(text) ? text[0]!.toUpperCase() + text.slice(1) : text;
}
