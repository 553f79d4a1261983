import { expect, it } from 'vitest';
import { tf, type Tensor } from '../tf';
import { describeOnBackends, expectSlopes, normalTensor, weigh } from '../testing';
import { batchNormTraining } from './batch-norm-training';

const state = () => ({
  gain: tf.tensor1d([1.5, 0.5]),
  bias: tf.tensor1d([0.1, -0.2]),
  mean: tf.tensor1d([0, 1]),
  variance: tf.tensor1d([1, 2]),
});

describeOnBackends('batch norm in training', () => {
  it('gives every channel mean 0 and variance 1 over the batch, then gain and bias', async () => {
    const y = batchNormTraining(tf.tensor2d([1, 10, 2, 20, 3, 60], [3, 2]), state());
    // By hand: (x − 2) / √(2/3) · 1.5 + 0.1 and (x − 30) / √(1400/3) · 0.5 − 0.2.
    const expected = [-1.737117, -0.66291, 0.1, -0.431455, 1.937117, 0.494365];
    (await y.data()).forEach((value, i) => expect(value).toBeCloseTo(expected[i], 4));
  });

  it('remembers a tenth of the batch, its variance without bias', async () => {
    const s = state();
    batchNormTraining(tf.tensor2d([1, 10, 2, 20, 3, 60], [3, 2]), s);
    const [mean, variance] = [await s.mean.data(), await s.variance.data()];
    expect(mean[0]).toBeCloseTo(0.2, 5);
    expect(mean[1]).toBeCloseTo(0.9 + 3, 4);
    expect(variance[0]).toBeCloseTo(0.9 + 0.1, 5);
    expect(variance[1]).toBeCloseTo(1.8 + 70, 3);
  });

  it('has the slopes of finite differences', async () => {
    const { gain, bias } = state();
    const x = normalTensor('batch norm', [2, 2, 2, 2]);
    const f = (a: Tensor, g: Tensor, b: Tensor) =>
      weigh(batchNormTraining(a, { ...state(), gain: g, bias: b }));
    await expectSlopes((a) => f(a, gain, bias), x, [0, 3, 9, 14]);
    await expectSlopes((g) => f(x, g, bias), gain, [0, 1]);
    await expectSlopes((b) => f(x, gain, b), bias, [0, 1]);
  });
});
