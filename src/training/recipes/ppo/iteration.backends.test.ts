import { expect, it } from 'vitest';
import { initialParameters, type Parameters } from '#engine/nn';
import { createRandom } from '#engine/random';
import { describeOnTrainingBackends } from '#engine/testing';
import { gptDefaults, gptParameters } from '#models/gpt';
import { rewardParameters } from '#models/reward';
import { CONTEXT, VOCABULARY } from '#worlds/instructions';
import type { FrozenModels } from './experience';
import { openIteration } from './iteration';
import { PpoTrainStep } from './train-step';
import { readSetting } from './setting';

const config = {
  ...gptDefaults,
  vocabulary: VOCABULARY.length,
  context: CONTEXT,
  layers: 1,
  heads: 2,
  width: 16,
};
const policy = (): Parameters => initialParameters(gptParameters(config), createRandom(3));
const frozen: () => FrozenModels = () => ({
  config,
  reference: policy(),
  rewardModel: initialParameters(rewardParameters(config), createRandom(4)),
  scale: { mean: 0.2, deviation: 0.5 },
});
const setting = readSetting({
  key: 'test',
  recipe: 'ppo',
  seed: 7,
  steps: 3,
  data: { kind: 'shipped', id: 'instructions' },
  controls: { batch: 8, epochs: 2, minibatches: 1, learningRate: 1e-2, beta: 0.2 },
});
const trainStepOf = () => new PpoTrainStep(policy(), frozen(), setting, { seed: 7, replay: true });

const values = async (trainStep: PpoTrainStep, step: number) => {
  const terms = Object.entries(trainStep.step(step));
  return Object.fromEntries(
    await Promise.all(terms.map(async ([name, x]) => [name, (await x.data())[0]] as const)),
  );
};

describeOnTrainingBackends('an opened iteration of PPO', () => {
  it('shows what the iteration will do, and changes nothing', { timeout: 120_000 }, async () => {
    const [looked, plain] = [trainStepOf(), trainStepOf()];
    const before = await values(looked, 0);
    await values(plain, 0);
    const opened = await openIteration(looked, 1);
    const [taken, expected] = [await values(looked, 1), await values(plain, 1)];
    expect(taken).toEqual(expected);
    expect(before.kl).toBe(0);

    // What was shown is what then happened.
    for (const name of ['proxyReward', 'kl', 'klExact', 'klK3', 'length'])
      expect(opened.means[name]).toBeCloseTo(expected[name], 5);
    const mean = (name: 'policyLoss' | 'valueLoss' | 'ptxLoss' | 'approxKl') =>
      opened.updates.reduce((sum, update) => sum + update[name], 0) / opened.updates.length;
    for (const name of ['policyLoss', 'valueLoss', 'ptxLoss', 'approxKl'] as const)
      expect(mean(name)).toBeCloseTo(expected[name], 5);
    expect(opened.updates[0].ppoNorm).toBeCloseTo(expected.ppoNorm, 4);
    expect(opened.updates[0].ptxNorm).toBeCloseTo(expected.ptxNorm, 4);
    for (const trainStep of [looked, plain]) trainStep.dispose();
  });

  it('starts at ratio 1 and walks away from it', { timeout: 120_000 }, async () => {
    const trainStep = trainStepOf();
    const { ratios, updates, responses } = await openIteration(trainStep, 0);
    expect(ratios).toHaveLength(3);
    expect(ratios[0].every((ratio) => Math.abs(ratio - 1) < 1e-5)).toBe(true);
    const spread = (epoch: number) =>
      Math.max(...ratios[epoch].map((ratio) => Math.abs(ratio - 1)));
    expect(spread(1)).toBeGreaterThan(1e-3);
    expect(spread(2)).toBeGreaterThan(spread(1));
    expect(updates[0].clipFraction).toBe(0);
    expect(updates[0].approxKl).toBeLessThan(1e-10);
    expect(ratios[0].length).toBeGreaterThanOrEqual(responses.length);

    for (const one of responses) {
      const count = one.words.length;
      for (const list of [one.logProbs, one.rewards, one.values, one.advantages, ...one.ratios])
        expect(list).toHaveLength(count);
      // At the first iteration policy and reference are the same: all reward lies at the end.
      expect(one.kl.every((k) => k === 0)).toBe(true);
      expect(one.rewards.slice(0, -1).every((r) => Math.abs(r) === 0)).toBe(true);
      expect(one.rewards.at(-1)).toBeCloseTo(one.score + one.endPenalty, 5);
      one.returns.forEach((g, t) => expect(g).toBeCloseTo(one.advantages[t] + one.values[t], 5));
    }
    trainStep.dispose();
  });
});
