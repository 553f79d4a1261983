import { expect, it } from 'vitest';
import { tf, type Scalar, type Tensor } from '#engine';
import {
  describeOnBackends,
  expectClose,
  expectVectors,
  readTensors,
  readVectorConfig,
  slopes,
} from '#engine/testing';
import {
  adaptBeta,
  advantages,
  approxKl,
  clipFraction,
  exactKl,
  explainedVariance,
  klEstimates,
  maskedMean,
  meanOfSums,
  policyLoss,
  ratios,
  rlhfLoss,
  tokenRewards,
  valueLoss,
  whiten,
} from '.';

interface PpoCase {
  beta: number;
  gamma: number;
  lam: number;
  cliprange: number;
  cliprange_value: number;
  vf_coef: number;
  whiten_eps: number;
}

const row = (...values: number[]) => tf.tensor2d([values]);
const numbers = async (x: Tensor) => Array.from(await x.data());
const number = async (x: Tensor) => (await x.data())[0];

describeOnBackends('PPO', (backend) => {
  it('equals PyTorch: rewards, advantages, losses and their gradients', async () => {
    const config = await readVectorConfig<PpoCase>('ppo/config.json');
    const inputs = await readTensors('ppo/inputs.safetensors');
    const { logprobs, logprobs_old, logprobs_ref, values, values_old, mask, score } = inputs;
    const rewards = tokenRewards(logprobs_old, logprobs_ref, mask, score, config.beta);
    const options = { gamma: config.gamma, lambda: config.lam };
    const estimate = advantages(rewards, values_old, mask, options);
    const whitened = whiten(estimate.advantages, mask, { epsilon: config.whiten_eps });
    const clip = config.cliprange;
    const policy = (lp: Tensor) => policyLoss(lp, logprobs_old, whitened, mask, clip);
    const value = (v: Tensor) =>
      valueLoss(v, values_old, estimate.returns, mask, config.cliprange_value);
    const total = (lp: Tensor, v: Tensor) =>
      rlhfLoss(policy(lp), value(v), null, { value: config.vf_coef, pretraining: 0 });
    const [grad_logprobs, grad_values] = tf.grads(total)([logprobs, values]);
    const found = {
      rewards,
      ...estimate,
      whitened,
      grad_logprobs,
      grad_values,
      pg_loss: policy(logprobs),
      value_loss: value(values),
      approxkl: approxKl(logprobs, logprobs_old, mask),
      clipfrac: clipFraction(logprobs, logprobs_old, mask, clip),
    };
    await expectVectors('ppo', found, backend);
  });

  it('estimates the advantages that are worked out by hand', async () => {
    const all = tf.ones([1, 4]);
    const estimate = (rewards: number[], values: number[], gamma: number, lambda: number) =>
      advantages(row(...rewards), row(...values), all, { gamma, lambda });
    const flat = estimate([0, 0, 0, 1], [0.5, 0.5, 0.5, 0.5], 1, 0.95);
    await expectClose(flat.advantages, [0.4286875, 0.45125, 0.475, 0.5]);
    await expectClose(flat.returns, [0.9286875, 0.95125, 0.975, 1]);
    const [rewards, values] = [
      [-0.1, 0.05, -0.2, 0.9],
      [0.2, 0.3, 0.1, 0.4],
    ];
    const uneven = estimate(rewards, values, 1, 0.95);
    await expectClose(uneven.advantages, [0.3764375, 0.39625, 0.575, 0.5]);
    await expectClose(uneven.returns, [0.5764375, 0.69625, 0.675, 0.9]);
    const discounted = estimate(rewards, values, 0.99, 0.95);
    await expectClose(discounted.advantages, [0.35585542, 0.38155813, 0.56625, 0.5]);
    // λ = 1 and γ = 1: the return is what is still to come, whatever the values say.
    await expectClose(estimate(rewards, values, 1, 1).returns, [0.65, 0.75, 0.7, 0.9]);
    // λ = 0: one step ahead only.
    await expectClose(
      estimate([0, 0, 0, 1], [0.5, 0.5, 0.5, 0.5], 1, 0).advantages,
      [0, 0, 0, 0.5],
    );
  });

  it('gives the score to the last token of each response and the fine to all', async () => {
    const mask = tf.tensor2d([
      [1, 1, 1],
      [1, 0, 0],
    ]);
    const policy = tf.tensor2d([
      [-1, -2, -3],
      [-1, -9, -9],
    ]);
    const reference = tf.tensor2d([
      [-2, -2, -2],
      [-1, -1, -1],
    ]);
    const rewards = tokenRewards(policy, reference, mask, tf.tensor1d([5, 7]), 0.1);
    await expectClose(rewards, [-0.1, 0, 5.1, 7, 0, 0]);
  });

  it('whitens with the variance of a population, over real tokens alone', async () => {
    const x = tf.tensor2d([1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 2], [3, 3]);
    const kept = await numbers(whiten(x, tf.ones([3, 3]), { shiftMean: false }));
    [0.050807, 0.438105, 0.825403].forEach((v, i) => expect(kept[i]).toBeCloseTo(v, 4));
    const padded = tf.tensor2d([[1, 3, 99]]);
    await expectClose(whiten(padded, row(1, 1, 0)), [-1, 1, 0]);
  });

  it('is at ratio 1, KL 0 and no clipping before the first update', async () => {
    const logProbs = tf.tensor2d([[-1, -2, -0.5, -30]]);
    const mask = row(1, 1, 1, 0);
    const white = whiten(row(0.3, -1, 2, 5), mask);
    expect(await numbers(ratios(logProbs, logProbs, mask))).toEqual([1, 1, 1, 1]);
    expect(await number(approxKl(logProbs, logProbs, mask))).toBe(0);
    expect(await number(clipFraction(logProbs, logProbs, mask, 0.2))).toBe(0);
    expect(Math.abs(await number(policyLoss(logProbs, logProbs, white, mask, 0.2)))).toBeLessThan(
      1e-6,
    );
  });

  // [advantage, ratio, loss, whether a gradient flows]
  it.each([
    [1, 0.5, -0.5, true],
    [1, 1, -1, true],
    [1, 1.5, -1.2, false],
    [-1, 0.5, 0.8, false],
    [-1, 1.5, 1.5, true],
  ])('with advantage %f and ratio %f loses %f, gradient: %s', async (a, ratio, loss, flows) => {
    const one = tf.ones([1, 1]);
    const f = (lp: Tensor) => policyLoss(lp, tf.zeros([1, 1]), row(a), one, 0.2);
    const logProb = row(Math.log(ratio));
    expect(await number(f(logProb))).toBeCloseTo(loss, 5);
    const gradient = await number(tf.grad(f)(logProb));
    expect(gradient).toBeCloseTo(flows ? -a * ratio : 0, 5);
  });

  it('holds the value function on its leash', async () => {
    const one = tf.ones([1, 1]);
    const f = (v: Tensor) => valueLoss(v, row(0), row(1), one, 0.2);
    expect(await number(f(row(0.5)))).toBeCloseTo(0.32, 6);
    expect(await number(tf.grad(f)(row(0.5)))).toBe(0);
  });

  it('ignores what stands after the end of a response', async () => {
    const mask = row(1, 1, 0);
    const loss = (pad: number) =>
      policyLoss(row(-1, -2, pad), row(-1.1, -1.9, 0), row(1, -1, pad), mask, 0.2);
    expect(await number(loss(1000))).toBe(await number(loss(0)));
  });

  it('estimates KL as worked out by hand: k₁ and k₃ have its mean', async () => {
    const [policy, reference] = [
      [0.5, 0.3, 0.2],
      [0.4, 0.4, 0.2],
    ];
    const logs = (p: number[]) => row(...p.map(Math.log));
    const { k1, k2, k3 } = klEstimates(logs(policy), logs(reference));
    const mean = async (k: Tensor) =>
      (await numbers(k)).reduce((sum, value, i) => sum + policy[i] * value, 0);
    expect(await mean(k1)).toBeCloseTo(0.02526715, 6);
    expect(await mean(k2)).toBeCloseTo(0.02486241, 6);
    expect(await mean(k3)).toBeCloseTo(0.02526715, 6);
    expect(await number(exactKl(logs(policy), logs(reference)))).toBeCloseTo(0.02526715, 6);
  });

  it('sums KL over a response and averages over the batch', async () => {
    const k = tf.tensor2d([
      [1, 2, 9],
      [3, 4, 5],
    ]);
    const mask = tf.tensor2d([
      [1, 1, 0],
      [1, 1, 1],
    ]);
    expect(await number(meanOfSums(k, mask))).toBeCloseTo(7.5, 5);
    expect(await number(maskedMean(k, mask))).toBeCloseTo(3, 5);
  });

  it('has the slopes of its formulas for other shapes', async () => {
    const [old, score] = [
      tf.randomNormal([3, 5], -1, 0.5, 'float32', 3),
      tf.tensor1d([1, -2, 0.5]),
    ];
    const mask = tf.tensor2d([1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 1, 1, 1, 1, 0], [3, 5]);
    const now = tf.add(old, tf.randomNormal([3, 5], 0, 0.05, 'float32', 4));
    const rewards = tokenRewards(old, tf.mul(old, 0.9), mask, score, 0.3);
    const estimate = advantages(rewards, tf.mul(old, 0.1), mask, { gamma: 0.9, lambda: 0.8 });
    const white = whiten(estimate.advantages, mask);
    const loss = (lp: Tensor): Scalar =>
      rlhfLoss(
        policyLoss(lp, old, white, mask, 0.4),
        valueLoss(tf.mul(lp, 0.2), tf.mul(old, 0.2), estimate.returns, mask, 0.5),
        tf.mean(tf.square(lp)),
        { value: 0.5, pretraining: 2 },
      );
    const gradient = await numbers(tf.grad(loss)(now));
    for (const [i, slope] of await slopes(loss, now, [0, 4, 6, 9, 14]))
      expect(Math.abs(gradient[i] - slope)).toBeLessThan(2e-3);
  });

  it('explains all variance with the right values and none with their mean', async () => {
    const [returns, mask] = [row(1, 2, 3, 50), row(1, 1, 1, 0)];
    expect(await number(explainedVariance(returns, returns, mask))).toBeCloseTo(1, 5);
    expect(await number(explainedVariance(row(2, 2, 2, 0), returns, mask))).toBeCloseTo(0, 5);
  });
});

describeOnBackends('the adaptive penalty', () => {
  it.each([
    [12, 0.151536],
    [0, 0.148464],
    [6.6, 0.150768],
    [6, 0.15],
  ])('answers %f nats with β = %f', async (kl, expected) => {
    const target = { target: 6, horizon: 10_000 };
    const beta = tf.tidy(() => adaptBeta(tf.scalar(0.15), tf.scalar(kl), target, 512));
    expect((await beta.data())[0]).toBeCloseTo(expected, 6);
    beta.dispose();
  });
});
