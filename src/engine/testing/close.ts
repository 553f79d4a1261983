import { expect } from 'vitest';
import type { Tensor } from '../tf';

/** Largest difference relative to the largest value of the reference (never below 1e-6 of scale). */
export function relativeError(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  expect(actual.length).toBe(expected.length);
  let scale = 1e-6;
  let worst = 0;
  for (let i = 0; i < expected.length; i++) {
    scale = Math.max(scale, Math.abs(expected[i]));
    const difference = Math.abs(actual[i] - expected[i]);
    // NaN must not pass as "not larger".
    worst = difference <= worst ? worst : Number.isNaN(difference) ? Infinity : difference;
  }
  return worst / scale;
}

/** Expects a tensor to equal reference values within a relative tolerance. */
export async function expectClose(
  actual: Tensor,
  expected: Tensor | ArrayLike<number>,
  tolerance = 1e-5,
): Promise<void> {
  const values = 'dataId' in expected ? await expected.data() : expected;
  expect(relativeError(await actual.data(), values)).toBeLessThan(tolerance);
}
