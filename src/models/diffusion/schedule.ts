/**
 * How much of the image is left after each step of noise. Computed once, in doubles: near the end ᾱ is
 * 1e-9, and a product in floats would lose it.
 */
export interface NoiseSchedule {
  /** Names the schedule in caches: equal names mean equal numbers. */
  name: string;
  /** Number of steps T. */
  steps: number;
  /** βₜ: the share of variance that step t replaces by noise; t from 0. */
  betas: Float64Array;
  /** ᾱₜ = Π (1 − β): the share of the image's variance left after steps 0 … t. */
  alphasCumprod: Float64Array;
}

/** No step may replace everything: the way back divides by what is left. */
const MOST = 0.999;

/**
 * The cosine schedule (Nichol & Dhariwal 2021, https://arxiv.org/abs/2102.09672, eq. 17):
 * ᾱ follows cos²((t/T + s) / (1 + s) · π/2), by steps of at most β = 0.999.
 *
 * @param offset s, so that the first steps are not too small; 0.008 in the paper
 */
export function cosineSchedule(steps: number, offset = 0.008): NoiseSchedule {
  const left = (t: number) => Math.cos(((t / steps + offset) / (1 + offset)) * (Math.PI / 2)) ** 2;
  return scheduleOf(
    `cosine ${steps} ${offset}`,
    Float64Array.from({ length: steps }, (_, t) => Math.min(1 - left(t + 1) / left(t), MOST)),
  );
}

/**
 * The linear schedule (Ho et al. 2020, https://arxiv.org/abs/2006.11239): β from 0.0001 to 0.02 over 1,000
 * steps. With fewer steps each must be larger, or the image never vanishes and sampling starts from
 * noise that the model has never seen.
 */
export function linearSchedule(steps: number): NoiseSchedule {
  const [first, last] = [1e-4, 0.02].map((beta) => (beta * 1000) / steps);
  const slope = steps > 1 ? (last - first) / (steps - 1) : 0;
  return scheduleOf(
    `linear ${steps}`,
    Float64Array.from({ length: steps }, (_, t) => first + slope * t),
  );
}

function scheduleOf(name: string, betas: Float64Array): NoiseSchedule {
  let left = 1;
  return {
    name,
    steps: betas.length,
    betas,
    alphasCumprod: betas.map((beta) => (left *= 1 - beta)),
  };
}
