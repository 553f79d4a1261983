import { expect, it } from 'vitest';
import { describeOnBackends } from '#engine/testing';
import { Bandit, optimum, totalVariation } from './bandit';

const reference = [0.3, 0.2, 0.15, 0.1, 0.1, 0.08, 0.05, 0.02];
const rewards = [0, 0.5, -0.5, 1, 0.2, -1, 1.5, 2];
const options = {
  ...{ reference, rewards, beta: 0.5, batch: 256, epochs: 2, steps: 120 },
  ...{ learningRate: 0.1, clipRange: 0.2 },
};

it('has the optimum that is worked out by hand', () => {
  // One part against e parts: 1 / (1 + e).
  expect(optimum([0.5, 0.5], [0, 1], 1)[0]).toBeCloseTo(1 / (1 + Math.E), 9);
  expect(optimum([0.9, 0.1], [0, 1], 0)).toEqual([0, 1]);
  expect(totalVariation([0.5, 0.5], [1, 0])).toBe(0.5);
});

describeOnBackends('a bandit', (backend) => {
  it.each([1, 2, 3])('lands on the exact optimum, seed %i', { timeout: 120_000 }, async (seed) => {
    const bandit = new Bandit({ ...options, seed });
    const exact = optimum(reference, rewards, options.beta);
    expect(totalVariation(reference, exact)).toBeGreaterThan(0.5);
    let policy: number[] = [];
    // A GPU takes the same steps; a few of them show it.
    const steps = backend === 'webgpu' ? 20 : options.steps;
    for (let i = 0; i < steps; i++) ({ policy } = await bandit.step());
    if (backend === 'webgpu') expect(totalVariation(policy, reference)).toBeGreaterThan(0.1);
    else expect(totalVariation(policy, exact)).toBeLessThan(0.05);
    bandit.dispose();
  });
});
