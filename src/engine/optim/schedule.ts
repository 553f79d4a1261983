/** The learning rate over a run: linear warm-up, then a cosine down to a floor. */
export interface Schedule {
  /** The peak, reached at the end of the warm-up. */
  rate: number;
  /** Steps of warm-up; 0 starts at the peak. */
  warmup: number;
  /** Steps of the whole run; after them the rate stays at the floor. */
  steps: number;
  /** Final rate as a share of the peak; 1 keeps it constant. */
  floor: number;
}

/**
 * The rate of one step, as in nanoGPT (`train.py`, get_lr): rate·(t+1)/(warmup+1) while warming up,
 * then floor + ½·(1 + cos π·progress)·(rate − floor).
 *
 * @param step counted from 0
 */
export function learningRate({ rate, warmup, steps, floor }: Schedule, step: number): number {
  if (step < warmup) return (rate * (step + 1)) / (warmup + 1);
  const low = rate * floor;
  const progress = Math.min(1, (step - warmup) / Math.max(1, steps - warmup));
  return low + 0.5 * (1 + Math.cos(Math.PI * progress)) * (rate - low);
}
