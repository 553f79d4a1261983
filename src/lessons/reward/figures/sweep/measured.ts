/** What one training of the sweep came to. */
export interface Measurement {
  prompts: number;
  seed: number;
  accuracy: number;
  agreement: number;
}

export const SIZES = [16, 64, 256, 1024] as const;
export const SEEDS = [1, 2, 3] as const;

/** The trainings, in order: seed by seed, so that a whole line is there early and its band grows. */
export const jobs = SEEDS.flatMap((seed) => SIZES.map((prompts) => ({ prompts, seed })));

/** The next training to be done, or null. */
export const nextJob = (done: readonly Measurement[]) =>
  jobs.find(
    (job) => !done.some(({ prompts, seed }) => prompts === job.prompts && seed === job.seed),
  ) ?? null;

/** Means over seeds against comparisons, with how far the seeds spread. @param pairs comparisons of a prompt */
export function curveOf(
  done: readonly Measurement[],
  term: 'accuracy' | 'agreement',
  pairs: number,
): { points: { x: number; y: number }[]; band: { x: number; low: number; high: number }[] } {
  const measured = SIZES.flatMap((prompts) => {
    const values = done.filter((one) => one.prompts === prompts).map((one) => one[term]);
    return values.length === 0 ? [] : [{ x: prompts * pairs, values }];
  });
  return {
    points: measured.map(({ x, values }) => ({
      x,
      y: values.reduce((sum, value) => sum + value, 0) / values.length,
    })),
    band: measured.map(({ x, values }) => ({
      x,
      low: Math.min(...values),
      high: Math.max(...values),
    })),
  };
}
