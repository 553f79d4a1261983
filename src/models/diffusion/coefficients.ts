import { tf, type Tensor } from '#engine';
import { constant, reshape, takeRows } from '#engine/kernels';
import type { NoiseSchedule } from './schedule';

/** What steps of noise are weighed with, from ᾱₜ and ᾱₜ₋₁, in doubles. */
const formulas = {
  /** Weight of the image in xₜ. */
  signal: (now: number) => Math.sqrt(now),
  /** Weight of the noise in xₜ. */
  spread: (now: number) => Math.sqrt(1 - now),
  /** Weight of x₀ in the mean of xₜ₋₁. */
  towardsImage: (now: number, before: number) =>
    (Math.sqrt(before) * (1 - now / before)) / (1 - now),
  /** Weight of xₜ in the mean of xₜ₋₁. */
  towardsNoise: (now: number, before: number) =>
    (Math.sqrt(now / before) * (1 - before)) / (1 - now),
  /** Standard deviation of xₜ₋₁. */
  deviation: (now: number, before: number) =>
    Math.sqrt(((1 - now / before) * (1 - before)) / (1 - now)),
};

/**
 * A number of the schedule for every image of a batch, each at its own step.
 *
 * @param t int32 [batch], from −1 (before any noise, where ᾱ = 1) to T − 1
 * @param rank of the images
 * @returns [batch, 1, …], to be broadcast over an image
 */
export function coefficient(
  schedule: NoiseSchedule,
  which: keyof typeof formulas,
  t: Tensor,
  rank: number,
): Tensor {
  const table = constant(`${schedule.name} ${which}`, () => {
    const left = [1, ...schedule.alphasCumprod];
    const values = left.map((now, i) => formulas[which](now, left[i - 1] ?? 1));
    return tf.tensor2d(values, [left.length, 1]);
  });
  const rows = takeRows(table, tf.add(t, tf.scalar(1, 'int32')));
  return reshape(rows, [t.size, ...Array<number>(rank - 1).fill(1)]);
}

/** √ᾱₜ, the weight of the image, and √(1 − ᾱₜ), the weight of the noise. */
export const mixture = (schedule: NoiseSchedule, t: Tensor, rank: number): [Tensor, Tensor] => [
  coefficient(schedule, 'signal', t, rank),
  coefficient(schedule, 'spread', t, rank),
];
