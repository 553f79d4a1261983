import type { Control } from '#training/client';
import { asLocale } from '#ui';
import { fitControl, fitNumber } from './fit-control';
import type { LessonOptions, Report } from './options';

export const seedRange = { min: 0, max: 2 ** 32 - 1, step: 1 };

/** Names that addresses of earlier builds have, and what they are called now. */
const renamed: Readonly<Record<string, string>> = { from: 'baseModels' };

/**
 * Reads a lesson's options from the query of an address. Numbers out of range are clamped, names that
 * the lesson does not know are dropped, and both are reported.
 * @param names ids of cells and names of values that `lock` and `hide` may mean, beside controls
 */
export function parseOptions(
  query: URLSearchParams,
  controls: readonly Control[],
  names: readonly string[] = [],
): { options: LessonOptions; reports: Report[] } {
  const reports: Report[] = [];
  const known = new Set([...controls.map((control) => control.name), ...names]);
  const fixed = new Set(['lang', 'theme', 'seed', 'backend', 'capture', 'lock', 'hide']);

  const read = <T>(name: string, accept: (text: string) => T | null): T | null => {
    const given = query.get(name);
    if (given === null) return null;
    const value = accept(given);
    if (value === null) reports.push({ kind: 'invalid', name, given });
    return value;
  };
  const oneOf =
    <const T extends string>(...values: T[]) =>
    (text: string) =>
      values.find((value) => value === text) ?? null;
  const list = (name: string): Set<string> => {
    const given = (query.get(name) ?? '')
      .split(',')
      .filter((item) => item !== '')
      .map((item) => (known.has(item) ? item : (renamed[item] ?? item)));
    for (const item of given.filter((item) => !known.has(item))) {
      reports.push({ kind: 'invalid', name, given: item });
    }
    return new Set(given.filter((item) => known.has(item)));
  };

  const values: LessonOptions['controls'] = {};
  for (const [name, given] of query) {
    const control = controls.find((candidate) => `set.${candidate.name}` === name);
    if (!control) {
      if (!fixed.has(name)) reports.push({ kind: 'unknown', name });
      continue;
    }
    const fitted = fitControl(control, given);
    if (!fitted) reports.push({ kind: 'invalid', name, given });
    else {
      values[control.name] = fitted.value;
      if (fitted.clamped) {
        reports.push({ kind: 'clamped', name, given, used: String(fitted.value) });
      }
    }
  }
  const seed = read('seed', (text) => fitNumber(seedRange, text));
  if (seed?.clamped) {
    const used = String(seed.value);
    reports.push({ kind: 'clamped', name: 'seed', given: query.get('seed') ?? '', used });
  }

  const options: LessonOptions = {
    lang: read('lang', asLocale),
    theme: read('theme', oneOf('light', 'dark', 'auto')),
    seed: seed === null ? null : Number(seed.value),
    backend: read('backend', oneOf('webgpu', 'wasm', 'cpu')),
    capture: read('capture', oneOf('on', 'off')),
    controls: values,
    lock: list('lock'),
    hide: list('hide'),
  };
  return { options, reports };
}
