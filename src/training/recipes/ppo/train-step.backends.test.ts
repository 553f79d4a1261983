import { expect, it } from 'vitest';
import { tf } from '#engine';
import { initialParameters, type Parameters } from '#engine/nn';
import { createRandom } from '#engine/random';
import { describeOnTrainingBackends } from '#engine/testing';
import { gptDefaults, gptParameters } from '#models/gpt';
import { rewardParameters } from '#models/reward';
import { CONTEXT, EOS_ID, VOCABULARY } from '#worlds/instructions';
import { scoresOf as scoresByHost } from '../reward/judge';
import { LENGTH, PROMPT, scoresOf, type FrozenModels } from './experience';
import { PpoTrainStep } from './train-step';
import { read } from './policy';
import type { PpoSetting } from './setting';

const config = {
  ...gptDefaults,
  vocabulary: VOCABULARY.length,
  context: CONTEXT,
  layers: 1,
  heads: 2,
  width: 16,
};
const setting: PpoSetting = {
  batch: 8,
  epochs: 2,
  minibatches: 2,
  learningRate: 3e-3,
  beta: 0.1,
  klTarget: null,
  pretraining: 1,
  clipRange: 0.2,
  lambda: 0.95,
  valueWeight: 0.1,
  noEnd: 1,
  topK: 0,
  whitening: true,
  sign: 1,
};

const policy = (): Parameters => initialParameters(gptParameters(config), createRandom(3));
const frozen = (): FrozenModels => ({
  config,
  reference: policy(),
  rewardModel: initialParameters(rewardParameters(config), createRandom(4)),
  scale: { mean: 0.2, deviation: 0.5 },
});

const trainStepOf = (changes: Partial<PpoSetting> = {}, replay = true) =>
  new PpoTrainStep(policy(), frozen(), { ...setting, ...changes }, { seed: 7, replay });

/** The terms of some iterations. */
async function iterations(trainStep: PpoTrainStep, count: number) {
  const all: Record<string, number>[] = [];
  for (let step = 0; step < count; step++) {
    const terms = Object.entries(trainStep.step(step));
    const values = terms.map(async ([name, x]) => [name, (await x.data())[0]] as const);
    all.push(Object.fromEntries(await Promise.all(values)));
  }
  return all;
}

describeOnTrainingBackends('PPO', (backend) => {
  it('starts at ratio 1 and KL 0, and leaves both behind', { timeout: 60_000 }, async () => {
    const trainStep = trainStepOf();
    const [first, second] = await iterations(trainStep, 2);
    expect(first.firstRatioError).toBeLessThan(1e-5);
    expect(first.kl).toBe(0);
    expect(first.klK3).toBe(0);
    expect(Math.abs(first.klExact)).toBeLessThan(1e-6);
    expect(first.beta).toBeCloseTo(0.1, 6);
    expect(second.firstRatioError).toBeLessThan(1e-5);
    expect(second.klK3).toBeGreaterThan(0);
    expect(second.klExact).toBeGreaterThan(0);
    expect(first.nonFinite + second.nonFinite).toBe(0);
    trainStep.dispose();
  });

  // Elsewhere nothing is recorded.
  if (backend === 'webgpu')
    it('does in a replay what it does without, to the bit', { timeout: 120_000 }, async () => {
      const changes = { klTarget: 0.01 };
      const [replayed, eager] = [trainStepOf(changes), trainStepOf(changes, false)];
      // The replay begins with the fourth.
      const expected = await iterations(eager, 5);
      expect(await iterations(replayed, 5)).toEqual(expected);
      eager.dispose();
      replayed.dispose();
    });

  it('adapts β on the device as the formula says', { timeout: 60_000 }, async () => {
    const trainStep = trainStepOf({ klTarget: 0.01 });
    const found = await iterations(trainStep, 3);
    for (let i = 1; i < found.length; i++) {
      const { beta, kl } = found[i - 1];
      // Towards 0.01 nats, by at most a fifth of responses / 2,000.
      const error = Math.min(0.2, Math.max(-0.2, kl / 0.01 - 1));
      expect(found[i].beta).toBeCloseTo(beta * (1 + (error * setting.batch) / 2000), 6);
    }
    expect(found[1].beta).not.toBe(found[0].beta);
    trainStep.dispose();
  });

  it('goes on from its state as if it had never stopped', { timeout: 60_000 }, async () => {
    const [whole, broken] = [trainStepOf({ klTarget: 0.01 }), trainStepOf({ klTarget: 0.01 })];
    const expected = await iterations(whole, 3);
    await iterations(broken, 2);
    const state = await broken.state();
    const resumed = trainStepOf({ klTarget: 0.01 });
    resumed.restore(state);
    const terms = resumed.step(2);
    expect((await terms.policyLoss.data())[0]).toBe(expected[2].policyLoss);
    expect((await terms.beta.data())[0]).toBe(expected[2].beta);
    for (const trainStep of [whole, broken, resumed]) trainStep.dispose();
  });

  it('reads the score at the last token of each response', async () => {
    const judged = frozen();
    const rows = [
      [1, 3, 20, 8, 9, 20, EOS_ID],
      [1, 3, 21, 8, ...Array.from({ length: LENGTH }, (_, i) => 9 + i)],
    ].map((row) => [...row, ...Array<number>(CONTEXT - row.length).fill(0)]);
    const lengths = [3, LENGTH];
    const mask = tf.tensor2d(
      lengths.map((n) => Array.from({ length: LENGTH }, (_, t) => (t < n ? 1 : 0))),
    );
    const tokens = tf.tensor2d(rows, [2, CONTEXT], 'int32');
    const scores = await scoresOf(judged, tokens, mask).data();
    const flat = Int32Array.from(rows.flat());
    const raw = await scoresByHost(judged.rewardModel, config, flat);
    raw.forEach((r, i) => expect(scores[i]).toBeCloseTo((r - 0.2) / 0.5, 4));
  });

  it('says of each token what the whole model says', async () => {
    const tokens = tf.tensor2d(
      Array.from({ length: CONTEXT }, (_, t) => (7 * t) % VOCABULARY.length),
      [1, CONTEXT],
      'int32',
    );
    const { logits, logProbs, values } = read(policy(), config, tokens, LENGTH);
    expect(values).toBeNull();
    expect(logits.shape).toEqual([LENGTH, VOCABULARY.length]);
    const all = await tf.logSoftmax(logits).array();
    const ids = await tokens.data();
    const told = await logProbs.data();
    for (let t = 0; t < LENGTH; t++)
      expect(told[t]).toBeCloseTo((all as number[][])[t][ids[PROMPT + t]], 5);
  });
});
