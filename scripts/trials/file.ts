import type { Measured, PlannedTrial, Trial } from '#notebook';
import { jobKey, type Ended } from './jobs';

/**
 * The file of a trial once its runs are there: seeds that were measured before stay, with the note of when
 * that was.
 *
 * @param ended how runs ended, by their keys
 */
export function trialOf(
  plan: PlannedTrial,
  kept: Trial | null,
  seeds: readonly number[],
  ended: ReadonlyMap<string, Ended>,
  measured: Omit<Measured, 'seeds'>,
): Trial {
  const all = [...new Set([...(kept?.seeds ?? []), ...seeds])].sort((a, b) => a - b);
  const terms = (side: 'base' | 'changed') => {
    const settings = plan[side];
    if (!settings) return null;
    const told = seeds.flatMap((seed) => Object.keys(ended.get(jobKey({ settings, seed })) ?? {}));
    const names = new Set([...plan.terms.map(({ name }) => name), ...told]);
    const numbers = [...names].map((name) => [
      name,
      all.map((seed) => {
        const run = seeds.includes(seed) ? ended.get(jobKey({ settings, seed })) : undefined;
        if (run) return rounded(run[name]);
        return kept?.terms[side]?.[name]?.[kept.seeds.indexOf(seed)] ?? null;
      }),
    ]);
    return Object.fromEntries(numbers) as Record<string, (number | null)[]>;
  };
  const before = (kept?.measured ?? []).flatMap((entry): Measured[] => {
    const left = entry.seeds.filter((seed) => !seeds.includes(seed));
    return left.length > 0 ? [{ ...entry, seeds: left }] : [];
  });
  return {
    lesson: plan.lesson,
    cell: plan.cell,
    base: plan.base,
    changed: plan.changed,
    seeds: all,
    terms: { base: terms('base')!, changed: terms('changed') },
    measured: [...before, { seeds: [...seeds].sort((a, b) => a - b), ...measured }],
  };
}

/** What a reader may see of a number, and a little more. */
const rounded = (value: number | null | undefined): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? Number(value.toPrecision(5)) : null;
