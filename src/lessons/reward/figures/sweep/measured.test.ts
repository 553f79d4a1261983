import { describe, expect, it } from 'vitest';
import { curveOf, jobs, nextJob, SEEDS, SIZES } from './measured';

const all = jobs.map(({ prompts, seed }) => ({
  prompts,
  seed,
  accuracy: prompts / 2048 + seed / 100,
  agreement: 0.5,
}));

describe('the sweep', () => {
  it('trains every size with every seed once, a whole line first', () => {
    expect(jobs).toHaveLength(SIZES.length * SEEDS.length);
    expect(jobs.slice(0, 4).map(({ prompts }) => prompts)).toEqual([...SIZES]);
    expect(nextJob([])).toEqual({ prompts: 16, seed: 1 });
    expect(nextJob(all.slice(0, 5))).toEqual(jobs[5]);
    expect(nextJob(all)).toBeNull();
  });

  it('draws the mean over seeds, and their lowest and highest', () => {
    const { points, band } = curveOf(all, 'accuracy', 6);
    expect(points.map(({ x }) => x)).toEqual([96, 384, 1536, 6144]);
    expect(points[3]!.y).toBeCloseTo(0.52, 9);
    expect(band[3]!.low).toBeCloseTo(0.51, 9);
    expect(band[3]!.high).toBeCloseTo(0.53, 9);
    // With one seed the line has no width yet.
    expect(curveOf(all.slice(0, 1), 'accuracy', 6).band).toEqual([
      { x: 96, low: all[0]!.accuracy, high: all[0]!.accuracy },
    ]);
  });
});
