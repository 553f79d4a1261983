import { describe, expect, it } from 'vitest';
import { argMax, averages, relaxed, slopes, softmax } from './gumbel';

const [logits, noise] = [
  [1, 2, 3],
  [0.5, 1.2, -0.3],
];

describe('the Gumbel-softmax machine', () => {
  // The vector's numbers, as the kernel has them too.
  it.each([
    [1, [0.102103, 0.558905, 0.338993]],
    [0.5, [0.023817, 0.713647, 0.262536]],
    [0.25, [0.00098, 0.879934, 0.119086]],
    [1 / 16, [0, 0.999665, 0.000335]],
  ])('at temperature %f gives what is worked out by hand', (tau, expected) => {
    relaxed(logits, noise, tau).forEach((y, k) => expect(y).toBeCloseTo(expected[k]!, 5));
  });

  it('draws the same winner at every temperature', () => {
    for (const tau of [4, 1, 0.1]) expect(argMax(relaxed(logits, noise, tau))).toBe(1);
  });

  it('has slopes that sum to nothing and are those of small steps', () => {
    const tau = 0.5;
    const matrix = slopes(relaxed(logits, noise, tau), tau);
    for (const row of matrix) expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 12);
    const h = 1e-5;
    const moved = relaxed([1 + h, 2, 3], noise, tau);
    const still = relaxed(logits, noise, tau);
    moved.forEach((y, k) => expect((y - still[k]!) / h).toBeCloseTo(matrix[k]![0]!, 4));
  });

  it('lets codes win as often as their probability, and is biased where it is soft', () => {
    const p = softmax(logits);
    const { wins, mean } = averages(logits, 1, 20_000);
    wins.forEach((share, k) => expect(Math.abs(share - p[k]!)).toBeLessThan(0.01));
    [0.1416, 0.2893, 0.569].forEach((value, k) =>
      expect(Math.abs(mean[k]! - value)).toBeLessThan(0.01),
    );
  });
});
