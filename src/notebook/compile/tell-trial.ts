import type { Locale } from '#ui';
import type { Trial } from '../trials/trial.ts';

/** How a number of a trial is asked for: `:trial{cell=break-beta term=codesUsed run=base}`. */
export interface Cited {
  cell: string;
  term: string;
  run?: string;
  seed?: string;
  of?: string;
  as?: string;
  digits?: string;
}

export const citable = ['cell', 'term', 'run', 'seed', 'of', 'as', 'digits'] as const;

const summaries: Record<string, (values: readonly number[]) => number[]> = {
  each: (values) => [...values],
  mean: (values) => [values.reduce((sum, value) => sum + value, 0) / values.length],
  min: (values) => [Math.min(...values)],
  max: (values) => [Math.max(...values)],
  range: (values) => [Math.min(...values), Math.max(...values)],
};

const scales: Record<string, number> = { number: 1, percent: 100, hundredths: 100 };

/**
 * Numbers of a trial as a reader is told them: seed by seed (“19, 20 and 28”, “19、20 和 28”), of one
 * seed, or their mean, least, greatest or range.
 *
 * @throws saying what to mend
 */
export function tellTrial(trial: Trial, cited: Cited, language: Locale): string {
  const { term, run = trial.changed ? 'changed' : 'base', of = 'each', as = 'number' } = cited;
  const summary = oneOf(summaries, 'of', of);
  const scale = oneOf(scales, 'as', as);
  if (run !== 'base' && run !== 'changed') throw new Error(`run is base or changed, not ${run}`);
  const terms = trial.terms[run];
  if (!terms) throw new Error(`the trial compares nothing: it has no run ${run}`);
  const values = terms[term];
  if (!values) throw new Error(`the trial has no ${term}, but ${Object.keys(terms).join(', ')}`);
  const shown = summary(chosen(trial, values, cited.seed)).map((value) => value * scale);
  const digits = digitsOf(shown, cited.digits, as);
  const words = shown.map((value) => value.toFixed(digits).replace('-', '−'));
  if (of === 'range') return inRange(words, as === 'percent', language);
  return listed(words, as === 'percent', language);
}

/** The seeds of a trial as a reader is told them: “1, 2 and 1337”. */
export const tellSeeds = (trial: Trial, language: Locale): string =>
  listed(trial.seeds.map(String), false, language);

function oneOf<Value>(
  options: Readonly<Record<string, Value>>,
  name: string,
  asked: string,
): Value {
  if (Object.hasOwn(options, asked)) return options[asked]!;
  throw new Error(`${name} is one of ${Object.keys(options).join(', ')}, not ${asked}`);
}

function chosen(trial: Trial, values: readonly (number | null)[], seed?: string): number[] {
  const index = seed === undefined ? -1 : trial.seeds.indexOf(Number(seed));
  if (seed !== undefined && index < 0)
    throw new Error(`the trial has the seeds ${trial.seeds.join(', ')}, not ${seed}`);
  return (seed === undefined ? values : [values[index]]).map((value) => {
    if (typeof value !== 'number') throw new Error('a run came apart and has no such number');
    return value;
  });
}

/** Whole numbers as they are; others need to be told how many digits to show. */
function digitsOf(values: readonly number[], asked: string | undefined, as: string): number {
  if (asked !== undefined) {
    if (/^\d$/.test(asked)) return Number(asked);
    throw new Error(`digits is a number from 0 to 9, not ${asked}`);
  }
  if (as !== 'number' || values.every(Number.isInteger)) return 0;
  throw new Error(`${values.join(', ')}: say with digits=… how many decimals to show`);
}

function listed(words: readonly string[], percent: boolean, language: Locale): string {
  const signs = language === 'zh' && percent ? words.map((word) => `${word}%`) : words;
  const last = signs.at(-1)!;
  const before = signs.slice(0, -1);
  const [comma, and] = language === 'zh' ? ['、', ' 和 '] : [', ', ' and '];
  const list = before.length === 0 ? last : before.join(comma) + and + last;
  return list + (percent && language === 'en' ? ' %' : '');
}

function inRange([least, greatest]: readonly string[], percent: boolean, language: Locale): string {
  if (language === 'zh')
    return [least, greatest].map((word) => word + (percent ? '%' : '')).join('–');
  return `${least}–${greatest}${percent ? ' %' : ''}`;
}
