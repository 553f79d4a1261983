import { expect, it } from 'vitest';
import { describeOnTrainingBackends } from '#engine/testing';
import { asking } from '../../testing/asking';
import { presetSpec, preparedRun } from '../../testing/train-run';
import { Bandit } from './bandit';
import {
  BANDIT_ANSWERS,
  objective,
  objectiveGradient,
  optimum,
  totalVariation,
} from '#worlds/bandit';
import type { PolicyResult } from './results';

const reference = BANDIT_ANSWERS.map((answer) => answer.reference);
const rewards = BANDIT_ANSWERS.map(({ reward }) => reward);
const options = {
  reference,
  rewards,
  beta: 0.5,
  batch: 256,
  epochs: 2,
  steps: 120,
  learningRate: 0.1,
  clipRange: 0.2,
  replay: true,
};

it('has the optimum that is worked out by hand', () => {
  // One part against e parts: 1 / (1 + e).
  expect(optimum([0.5, 0.5], [0, 1], 1)[0]).toBeCloseTo(1 / (1 + Math.E), 9);
  expect(optimum([0.9, 0.1], [0, 1], 0)).toEqual([0, 1]);
  expect(totalVariation([0.5, 0.5], [1, 0])).toBe(0.5);
  expect(reference.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
});

it('has its highest value, and no slope, at the optimum', () => {
  const best = optimum(reference, rewards, 0.5);
  const value = (p: readonly number[]) => objective(p, reference, rewards, 0.5);
  // β·log Σ π_ref·exp(r / β), the log of the partition function.
  const z = reference.reduce((sum, p, i) => sum + p * Math.exp(rewards[i] / 0.5), 0);
  expect(value(best)).toBeCloseTo(0.5 * Math.log(z), 9);
  for (const slope of objectiveGradient(best, reference, rewards, 0.5))
    expect(Math.abs(slope)).toBeLessThan(1e-12);
  expect(value(best.map((p, i) => p + (i === 0 ? 0.01 : -0.01 / 7)))).toBeLessThan(value(best));
});

describeOnTrainingBackends('a bandit', (backend) => {
  it('estimates the gradient without bias, from draws alone', { timeout: 60_000 }, async () => {
    const { run } = await preparedRun(presetSpec('quick', { recipe: 'bandit' }), backend);
    const looks: PolicyResult[] = [];
    for (let step = 0; step < 64; step++)
      looks.push(await asking(run.session!, 'bandit')('policy', { step }));
    looks[0].exact.forEach((exact, y) => {
      const mean = looks.reduce((sum, { estimate }) => sum + estimate[y], 0) / looks.length;
      expect(Math.abs(mean - exact)).toBeLessThan(0.005);
    });
    expect(looks[0].drawn.reduce((sum, n) => sum + n, 0)).toBe(256);
    await run.close();
  });

  it.each([1, 2, 3])('lands on the exact optimum, seed %i', { timeout: 120_000 }, async (seed) => {
    const bandit = new Bandit({ ...options, seed });
    const exact = optimum(reference, rewards, options.beta);
    expect(totalVariation(reference, exact)).toBeGreaterThan(0.5);
    for (let i = 0; i < options.steps; i++) bandit.step(i);
    expect(totalVariation(await bandit.policy(), exact)).toBeLessThan(0.05);
    bandit.dispose();
  });

  it('raises the reward in one step, and lowers it with the sign flipped', async () => {
    // OpenAI's code once did the second by mistake (Ziegler et al. 2019, §4.4).
    for (const sign of [1, -1]) {
      const flipped = rewards.map((r) => sign * r);
      const bandit = new Bandit({ ...options, rewards: flipped, beta: 0.1, seed: 1 });
      const expected = (p: number[]) => p.reduce((sum, x, i) => sum + x * rewards[i], 0);
      const before = expected(await bandit.policy());
      bandit.step(0);
      const change = expected(await bandit.policy()) - before;
      expect(Math.sign(change)).toBe(sign);
      expect(Math.abs(change)).toBeGreaterThan(0.02);
      bandit.dispose();
    }
  });
});
