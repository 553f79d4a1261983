import { describe, expect, it } from 'vitest';
import { gaussian, laplace, logitLaplace, outside } from './densities';

describe('densities of a pixel', () => {
  // Of the research notes, at (x; μ, b) with μ = logit of the middle.
  it.each([
    [0.5, 0.5, 1, 2],
    [0.9, 0.5, 1, 0.617284],
    [0.5, 0.5, 0.1, 20],
  ])('the logit-Laplace at x = %f, middle %f, b = %f is %f', (x, middle, b, density) => {
    expect(logitLaplace(x, { middle, b })).toBeCloseTo(density, 5);
  });

  it('only the logit-Laplace lies whole within the bounds', () => {
    for (const middle of [0.5, 0.9]) {
      expect(outside(logitLaplace, { middle, b: 0.5 })).toBeLessThan(2e-3);
      expect(outside(laplace, { middle, b: 2 })).toBeGreaterThan(0.1);
      expect(outside(gaussian, { middle, b: 2 })).toBeGreaterThan(0.1);
    }
  });
});
