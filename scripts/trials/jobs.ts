import { createHash } from 'node:crypto';
import type { PlannedTrial, Trial, TrialSettings } from '#notebook';

/** One run to train. */
export interface Job {
  settings: TrialSettings;
  seed: number;
  /** Terms to report: over how many of the newest values each is averaged. */
  terms: Record<string, number>;
}

/** How a run ended: its terms, null where it came apart. */
export type Ended = Record<string, number | null>;

/** The same for the same run, wherever it is asked for: a base run is trained once for all cells. */
export const jobKey = ({ settings, seed }: Pick<Job, 'settings' | 'seed'>): string =>
  createHash('sha256')
    .update(canonical({ ...settings, seed }))
    .digest('hex')
    .slice(0, 16);

/** A plan with what of it is still to be trained. */
export interface OpenPlan {
  plan: PlannedTrial;
  /** What its file holds and may stay; null if it is no longer of these settings. */
  kept: Trial | null;
  seeds: readonly number[];
}

/** The runs that plans are made of, each once, a seed of all of them after the other. */
export function jobsOf(open: readonly OpenPlan[]): Map<string, Job> {
  const jobs = new Map<string, Job>();
  const seeds = [...new Set(open.flatMap(({ seeds }) => seeds))];
  for (const seed of seeds)
    for (const { plan, seeds } of open) {
      if (!seeds.includes(seed)) continue;
      for (const settings of sides(plan)) {
        const key = jobKey({ settings, seed });
        const terms = Object.fromEntries(plan.terms.map(({ name, over = 1 }) => [name, over]));
        const known = jobs.get(key)?.terms ?? {};
        // The longer mean is the one that a cell asked for.
        const longer = Object.entries(terms).map(([name, over]) => [
          name,
          Math.max(over, known[name] ?? 1),
        ]);
        jobs.set(key, { settings, seed, terms: { ...known, ...Object.fromEntries(longer) } });
      }
    }
  return jobs;
}

export const sides = ({ base, changed }: PlannedTrial): TrialSettings[] =>
  changed ? [base, changed] : [base];

/** JSON that does not depend on the order in which names were written. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, item]) => `${JSON.stringify(name)}:${canonical(item)}`).join()}}`;
}
